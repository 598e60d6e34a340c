import type { HeadingSense } from './heading-sense.js';
import type { RawPassage } from './raw-passages.js';

/** Words between a plan and the body it belongs to ("Integrationskonzept des Landkreises"). */
const NEAR = 4;
const OWNING = new Set('des der vom von im beim durch seitens'.split(' '));
/** Words that bring the plan back to this commune: "leitet sich aus dem Konzept des Landkreises ab", "unsere Stadt". */
const OWN = /\b(?:unser\p{L}*|wir|vorliegend\p{L}*|dieses konzept\p{L}*|hiesig\p{L}*)\b/iu;

/** Words that make a plan the basis of what is said, not its subject. */
const BASIS = new Set(
  'hintergrund gemäss entsprechend grundlage basis sinne anlehnung rahmen aufbauend berücksichtigung beachtung umsetzung'.split(
    ' ',
  ),
);
/** A plan named this early is what the sentence is about; in words. */
const SUBJECT = 6;

/** The plan is only the basis of what the concept says itself ("vor dem Hintergrund des Nationalen Integrationsplans wird …"). */
function isBasis(p: RawPassage, plan: number): boolean {
  const before = p.tokens.slice(Math.max(0, plan - 5), plan);
  if (before.some((t) => BASIS.has(t.folded))) return true;
  const owned = p.hits.some((h) => h.entry === 'plan.any' && h.end <= plan);
  return plan > SUBJECT && owned;
}

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
  return found.filter((plan) => !isBasis(p, plan));
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
