import { feedback, training } from './feeds.ts';
import { type Guidance, heading } from './guidance.ts';

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
    heading('Members', 'who the members of the board were', 'nothing'),
    heading('What was done to achieve the outcomes', 'the action taken by the board in the year', 'done'),
    heading(
      'How far the annual plan was carried out',
      'each proposal of the plan, and where it was not carried out, why',
      'all',
    ),
    heading('Working with others', 'how the board worked with other persons and bodies', 'partners'),
    heading(
      'Requests for information',
      'requests made to others for information, and whether they were met',
      'nothing',
    ),
    heading('Achievements', 'what the board achieved in the year', 'effect'),
    heading(
      'Contribution of each member',
      'how far each member contributed to the effectiveness of the board',
      'partners',
    ),
    heading('Use of resources', 'how the board used its resources', 'nothing'),
    heading(
      'Themes',
      'underlying themes in how the board carried out its functions, and changes made',
      'late',
    ),
    heading(
      'Taking part',
      'when and how children or adults could take part in the work of the board',
      feedback,
    ),
    heading(
      'Adult protection and support orders',
      'applications, orders made and how effective they were (adults boards)',
      'nothing',
    ),
    heading(
      'Learning and training',
      'what learning was passed on and what training was recommended or given',
      training,
    ),
    heading(
      'Guidance and advice of ministers and of the National Board',
      'how the board put it into effect',
      'nothing',
    ),
  ],
};
