import type { Gate } from '../audit/gate.js';
import type { Settings } from './config/settings.js';

/** What makes a concept's pipeline fail, by its settings. */
export const gateOf = ({ failOn, minConfidence }: Settings): Gate => ({
  failOn: failOn.value,
  minConfidence: minConfidence.value / 100,
});
