import { feedback, training } from './feeds.ts';
import type { Guidance } from './guidance.ts';

/** What a board in Wales has to publish. */
export const wales: Guidance = {
  name: 'wales',
  title:
    'Social Services and Well-being (Wales) Act 2014, section 136, and the Safeguarding Boards (General) (Wales) Regulations 2015',
  from: null,
  due: 'by 31 July, for the financial year before',
  compared:
    'The thirteen headings agree with the lettered contents of boards’ published reports; the date with section 136.',
  headings: [
    { title: 'Members', asks: 'who the members of the board were', feed: 'nothing' },
    {
      title: 'What was done to achieve the outcomes',
      asks: 'the action taken by the board in the year',
      feed: 'done',
    },
    {
      title: 'How far the annual plan was carried out',
      asks: 'each proposal of the plan, and where it was not carried out, why',
      feed: 'all',
    },
    {
      title: 'Working with others',
      asks: 'how the board worked with other persons and bodies',
      feed: 'partners',
    },
    {
      title: 'Requests for information',
      asks: 'requests made to others for information, and whether they were met',
      feed: 'nothing',
    },
    { title: 'Achievements', asks: 'what the board achieved in the year', feed: 'effect' },
    {
      title: 'Contribution of each member',
      asks: 'how far each member contributed to the effectiveness of the board',
      feed: 'partners',
    },
    { title: 'Use of resources', asks: 'how the board used its resources', feed: 'nothing' },
    {
      title: 'Themes',
      asks: 'underlying themes in how the board carried out its functions, and changes made',
      feed: 'late',
    },
    {
      title: 'Taking part',
      asks: 'when and how children or adults could take part in the work of the board',
      feed: feedback,
    },
    {
      title: 'Adult protection and support orders',
      asks: 'applications, orders made and how effective they were (adults boards)',
      feed: 'nothing',
    },
    {
      title: 'Learning and training',
      asks: 'what learning was passed on and what training was recommended or given',
      feed: training,
    },
    {
      title: 'Guidance and advice of ministers and of the National Board',
      asks: 'how the board put it into effect',
      feed: 'nothing',
    },
  ],
};
