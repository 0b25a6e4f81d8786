import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { asKnown } from '../../dates/known.ts';
import { counted } from '../../model/sentence.ts';
import { fact, facts } from '../blocks.ts';
import type { Block, Fact, Inline } from '../page.ts';
import { noneRed } from '../rated-red.ts';
import { lateElsewhere, nextStep, saidOf } from './ask-words.ts';
import { h3, p } from './blocks.ts';
import { moves, whatMoved } from './moves.ts';
import { owed } from './owed.ts';
import type { Section } from './paper.ts';
import { colourLines, dueWords, joined, lateWords, leadWords, owedWords } from './wording.ts';

/** Each red action with all that the plan says of where it stands, for the discussion of the item. */
export const redsInFull = (now: Assessment, red: readonly ActionNow[]): Section => ({
  id: 'reds',
  title: `Red: ${counted(red.length, 'action')} in full`,
  blocks:
    red.length === 0
      ? [p(`${noneRed(now.actions)}.`)]
      : red.flatMap((one): Block[] => [
          h3(`${one.action.ref} ${one.action.action}`),
          facts(factsOf(now, one)),
        ]),
});

const factsOf = (now: Assessment, one: ActionNow): readonly Fact[] => {
  const open = owed({ ...now, actions: [one] });
  const said = saidOf(one);
  const waiting = moves({ ...now, actions: [one] }).filter((move) => move.waiting);
  const effects = one.action.outcomes.map((outcome): Inline => outcome.text);
  return [
    fact('Lead', leadWords(one.action.lead)),
    fact('Colour', joined(colourLines(one), '; ')),
    fact('Why', one.suggested.reason),
    fact(
      'Still to do',
      ...(open.length === 0
        ? [lateElsewhere(one) ? 'nothing among the dates asked for' : 'nothing with a date']
        : open.map((step) => {
            const late = lateWords(step.daysLate);
            return `${step.id === null ? '' : `${step.id} `}${owedWords(step)}: ${dueWords(step)}${late === '' ? '' : `, ${late}`}`;
          })),
    ),
    ...waiting.map((move) =>
      fact(
        'Asked',
        `move ${whatMoved([move])} from ${move.from ?? 'no date'} to ${move.to ?? 'no date'}: ${move.reason ?? 'no reason given'}`,
      ),
    ),
    fact('Latest note', said.length === 0 ? 'none' : `${noteDay(one)}${said.join(' ')}`),
    fact('What happens next', nextStep(one, now)),
    ...(effects.length === 0 ? [] : [fact('Meant to change', ...effects)]),
    ...one.action.own.map(({ name, text }) => fact(name, text)),
  ];
};

const noteDay = ({ recorded }: ActionNow): string =>
  recorded.note === null
    ? ''
    : recorded.noteWithin === null
      ? 'undated: '
      : `${asKnown(recorded.noteWithin)}: `;
