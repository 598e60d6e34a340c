import { documentLexicon } from '../concept/abbreviations.js';
import type { Concept, Profile } from '../concept/concept.js';
import { understand } from '../concept/index.js';
import type { Language } from '../diagnostics/diagnostic.js';
import type { ConceptDocument } from '../document/document.js';
import { compileLexicon, type Lexicon } from '../language/lexicon.js';
import { tokenize } from '../language/tokens.js';
import { compileLabels, findMeasures, type Labels } from '../records/index.js';
import { indexConcept } from '../rules/concept-index.js';
import { readConfidenceModel, withConfidence } from '../rules/confidence.js';
import { evaluateRule, nearMissesOnce } from '../rules/evaluate.js';
import type { SureOutcome } from '../rules/outcome.js';
import type { RulePack } from '../rules/pack.js';
import { lexiconEntries } from '../rules/terms.js';
import { assemble } from './assemble.js';
import type { AuditResult } from './result.js';
import { withoutHiddenGaps } from './unreadable.js';

/** A pack made ready for many documents: its lexicon, with the terms of all rules, compiled once. */
export interface PreparedPack {
  readonly pack: RulePack;
  readonly lexicon: Lexicon;
  readonly labels: Labels;
}

/** Compiles the lexicon of a pack and the inline terms of its rules and pool into one matcher. */
export function preparePack(pack: RulePack): PreparedPack {
  return { pack, lexicon: compileLexicon(lexiconEntries(pack)), labels: compileLabels(pack.labels) };
}

export interface AuditOptions {
  readonly language: Language;
  readonly version: string;
  readonly profile?: Partial<Profile>;
}

/** What a document means, by the words of a pack. */
export function readMeaning(
  document: ConceptDocument,
  prepared: PreparedPack,
  profile: Partial<Profile> = {},
): Concept {
  return meaning(document, documentLexicon(document, prepared.lexicon), prepared.labels, profile);
}

function meaning(document: ConceptDocument, lexicon: Lexicon, labels: Labels, profile: Partial<Profile>): Concept {
  return understand(document, lexicon, { profile, ...findMeasures(document, labels) });
}

/** What a document means, and what each rule says of it. */
export function judge(
  document: ConceptDocument,
  prepared: PreparedPack,
  profile: Partial<Profile> = {},
): { concept: Concept; outcomes: SureOutcome[] } {
  const { pack } = prepared;
  const lexicon = documentLexicon(document, prepared.lexicon);
  const concept = meaning(document, lexicon, prepared.labels, profile);
  const index = indexConcept(concept, (text) => lexicon.match(tokenize(text)));
  const read = nearMissesOnce(pack.rules.map((rule) => evaluateRule(rule, index, pack.bundles)));
  const outcomes = withoutHiddenGaps(read, concept);
  return { concept, outcomes: withConfidence(outcomes, readConfidenceModel()) };
}

/** One document through the street: meaning, rules, result. Pure. */
export function auditDocument(document: ConceptDocument, prepared: PreparedPack, options: AuditOptions): AuditResult {
  const { concept, outcomes } = judge(document, prepared, options.profile);
  return assemble(concept, outcomes, prepared.pack, options.version, options.language);
}
