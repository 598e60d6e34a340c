import type { HeadingSense } from './heading-sense.js';
import type { RawPassage } from './raw-passages.js';

/** Words between a plan and the body it belongs to ("Integrationskonzept des Landkreises"). */
const NEAR = 4;
const OWNING = new Set('des der vom von im beim durch seitens'.split(' '));
/** Words that bring the plan back to this commune: "leitet sich aus dem Konzept des Landkreises ab", "unsere Stadt". */
const OWN = /\b(?:unser\p{L}*|wir|vorliegend\p{L}*|dieses konzept\p{L}*|hiesig\p{L}*)\b/iu;

/** The plan of another body stands in the text: its name says so, or the body owns it. */
function plansOfOthers(p: RawPassage): number[] {
  const found = p.hits.filter((h) => h.entry === 'plan.foreign').map((h) => h.start);
  const plans = p.hits.filter((h) => h.entry === 'plan.any');
  const bodies = p.hits.filter((h) => h.entry === 'body.other');
  for (const plan of plans) {
    for (const body of bodies) {
      const gap = body.start - plan.end;
      const after = gap >= 1 && gap <= NEAR && p.tokens.slice(plan.end, body.start).some((t) => OWNING.has(t.folded));
      // "der Landkreis hat ein Integrationskonzept", "das Land fördert … im Programm"
      const before = plan.start - body.end >= 0 && plan.start - body.end <= NEAR + 2 && body.start <= 2;
      if (after || before) found.push(plan.start);
    }
  }
  return found;
}

/**
 * Whether a passage describes another body's plan rather than what this concept finds, wants or does.
 * A mention among the bases of the own concept ("aufbauend auf dem Landesintegrationskonzept …") is not foreign when the sentence goes on to speak of this concept.
 */
export function isForeign(p: RawPassage): boolean {
  return plansOfOthers(p).length > 0 && !OWN.test(p.text) && !p.hits.some((h) => h.entry === 'thisConcept');
}

/** Whether a chapter describes another body's plan by its heading ("Integrationskonzept des Landkreises", "Landesentwicklungsplan"). */
export function isForeignHeading(p: RawPassage, sense: HeadingSense): boolean {
  return !sense.noise && plansOfOthers(p).length > 0;
}
