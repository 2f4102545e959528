import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asidesIn } from '../../../src/issues/ask/aside.ts';
import { plainText } from '../../../src/issues/ask/normalise.ts';

const besides = (text: string) => {
  const plain = plainText(text);
  return asidesIn(plain).map(({ start, end }) => plain.slice(start, end));
};

describe('src/issues/ask/aside.ts', () => {
  it.each([
    ['I was told it was closed in Marrakech. Which day was that?', ['i was told it was closed in marrakech']],
    ['For the oversight report: what is left in 2?', ['for the oversight report']],
    ['where have we got to with staffing? thanks, I present on Thursday', ['thanks', 'i present on thursday']],
    ['sorry for the silly question but who sits in ALT-Plus', ['sorry for the silly question']],
    [
      'Nouvelle dans EURALO, je prépare la réunion : quand finit le 2 ?',
      ['nouvelle dans euralo', 'je prepare la reunion '],
    ],
    ['Soy de LACRALO y quiero ayudar: ¿quién lidera redes sociales?', ['soy de lacralo y quiero ayudar']],
    ['deadline de la 2 ? j’ai vu deux dates', ["j'ai vu deux dates"]],
    ['que estaría vencido en febrero si todo sigue igual que hoy?', ['si todo sigue igual que hoy?']],
    ['what is late in February if nothing changes?', ['if nothing changes?']],
    ['before I sign the budget I would like to know when 16 ends', ['before i sign the budget']],
    ['Je prépare une note et je voudrais savoir si le 3 est fini', ['je prepare une note']],
    ['Armo la nota para mi comité y necesito saber cómo va el 2', ['armo la nota para mi comite']],
    ['is issue 7 done, or is that still on our plate?', ['or is that still on our plate?']],
    ['a short summary for the board: how far are we?', ['for the board']],
  ])('of “%s” it is beside the question who asks, and why', (text, expected) => {
    expect(besides(text)).toEqual(expected);
  });

  it.each([
    'I need the status of issue 3',
    'the interactive app, is it live',
    'issue 2: what is the budget',
    'the budget of issue 2, is it approved?',
    'our next call, when is it?',
    'quels sont les objectifs, et qui les porte ?',
    '¿qué queda en la 16, y quién la lleva?',
    'thanks',
    'si todo sigue igual?',
  ])('of “%s” nothing is beside the question', (text) => {
    expect(besides(text)).toEqual([]);
  });

  it('whatever is typed, something is left to ask, and the parts lie within the text in order', () => {
    const word = fc.constantFrom('i', 'am', 'what', 'issue 2', 'thanks', 'je', 'soy', 'when', 'is', 'budget');
    const mark = fc.constantFrom(' ', ', ', '. ', '? ', ': ', ' - ', ' but ', ' (', ') ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark), { maxLength: 30 }), (said) => {
        const plain = plainText(said.flat().join(''));
        let last = 0;
        for (const { start, end } of asidesIn(plain)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(plain.length);
          expect(plain.slice(start, end)).not.toMatch(/\?|\bwhat\b|\bwhen\b/);
          last = end;
        }
      }),
    );
  });
});
