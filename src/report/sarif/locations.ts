import type { Artifact, Location, PhysicalLocation } from 'sarif';
import type { Location as Found } from '../locate.js';
import type { SarifProfile } from './index.js';
import { pathToUri } from './uri.js';

/**
 * A place as SARIF has it. Lines become regions; a page of a PDF is no region, so it stands in the properties, and the headings above it make the
 * logical location. Code scanning refuses results without a start line: for `github` a PDF gets line 1.
 */
export function sarifLocation(
  at: Found,
  artifacts: readonly Artifact[],
  profile: SarifProfile,
  extra: Pick<Location, 'id' | 'message'> = {},
  snippet?: string,
): Location {
  const line = at.line ?? (profile === 'github' ? 1 : null);
  const uri = pathToUri(at.file);
  const index = artifacts.findIndex((a) => a.location?.uri === uri);
  const physicalLocation: PhysicalLocation = {
    artifactLocation: {
      uri,
      ...(uri.startsWith('file:') ? {} : { uriBaseId: '%SRCROOT%' }),
      ...(index < 0 ? {} : { index }),
    },
    ...(line === null
      ? {}
      : { region: { startLine: line, ...(snippet && at.line !== null ? { snippet: { text: snippet } } : {}) } }),
    ...(at.page === null ? {} : { properties: { page: at.page } }),
  };
  const name = at.section.at(-1);
  return {
    ...extra,
    physicalLocation,
    ...(name === undefined
      ? {}
      : { logicalLocations: [{ name, fullyQualifiedName: at.section.join(' / '), kind: 'section' }] }),
  };
}
