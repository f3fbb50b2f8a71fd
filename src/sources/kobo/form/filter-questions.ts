/** Questions whose answers can be asked for in a row filter: one answer a submission, kept by the server as one text. Pure. */
import { type FormDefinition, labelOrName } from '../../../tables/form/form';
import { formSections } from '../../../tables/form/form-sections';
import type { FilterQuestion } from '../../source';

const withoutOneAnswer =
  /^(?:note|select_multiple|rank|geo|audio|background-audio|file|image|video|xml-external|csv-external)/;
/** More are not listed: the list would be no help to anybody. */
const mostQuestions = 300;
const mostChoices = 100;

/** In the form's first language, those of repeat groups left out. */
export function filterQuestions(form: FormDefinition): readonly FilterQuestion[] {
  const [submissions] = formSections(form);
  const questions = submissions?.questions.filter(({ row }) => !withoutOneAnswer.test(row.type)) ?? [];
  return questions.slice(0, mostQuestions).map(({ row, path, choices }) => {
    const listed = [...(choices?.values() ?? [])];
    return {
      path,
      label: labelOrName(row, 0),
      choices:
        listed.length > mostChoices
          ? []
          : listed.map((choice) => ({ name: choice.name, label: labelOrName(choice, 0) })),
    };
  });
}
