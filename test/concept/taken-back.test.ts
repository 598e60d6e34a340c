import { expect, test } from 'vitest';
import { conceptOf, passage } from './support.js';

const isTakenBack = (text: string): boolean => passage(conceptOf(`# 5 Maßnahmen\n\n${text}\n`), 'Geplant').takenBack;

test('a sentence is taken back by one that tells that nothing came of it', () => {
  expect(isTakenBack('Geplant war ein Sprachkurs im Bürgerhaus. Daraus wurde nichts.')).toBe(true);
  expect(isTakenBack('Geplant war ein Sprachkurs im Bürgerhaus. Der Sprachkurs wurde 2023 abgesagt.')).toBe(true);
  expect(isTakenBack('Geplant war eine Stelle für Integration. Sie wurde im Haushalt gestrichen.')).toBe(true);
});

test('what goes on, what is about another thing, and the end of something else take nothing back', () => {
  expect(isTakenBack('Geplant war ein Sprachkurs im Bürgerhaus. Er wird seit 2024 angeboten.')).toBe(false);
  expect(isTakenBack('Geplant war ein Sprachkurs im Bürgerhaus. Ein Parkhaus wurde abgelehnt.')).toBe(false);
  expect(isTakenBack('Geplant war ein Sprachkurs im Bürgerhaus. Das Parkhaus wurde abgelehnt.')).toBe(false);
  expect(isTakenBack('Geplant sind 300 Plätze im Quartier. Davon entfallen 80 auf Zugewanderte.')).toBe(false);
  expect(isTakenBack('Geplant war ein Sprachkurs im Bürgerhaus. Er wurde nicht gestrichen.')).toBe(false);
  expect(isTakenBack('Geplant ist ein Sprachkurs im Bürgerhaus. Der Sprachkurs wurde noch nicht umgesetzt.')).toBe(
    false,
  );
  expect(isTakenBack('Geplant ist ein Sprachkurs im Bürgerhaus. Dies wurde nicht mit Kosten belegt.')).toBe(false);
});
