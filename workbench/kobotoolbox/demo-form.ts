/** The household survey of the demo project: three languages, groups, two repeat groups, one question of every common kind. */
import type { FormDefinition } from './types';

type Row = Record<string, unknown>;
type Texts = [english: string, french: string, arabic: string];

const question = (type: string, name: string, label: Texts, more: Row = {}): Row => ({ type, name, label, ...more });
const begin = (kind: 'group' | 'repeat', name: string, label: Texts): Row => ({ type: `begin_${kind}`, name, label });
const choice = (list: string, name: string, label: [string, string | null, string]): Row => ({
  list_name: list,
  name,
  label,
});
const from = (list: string): Row => ({ select_from_list_name: list });

const identification: Row[] = [
  begin('group', 'identification', ['Identification', 'Identification', 'التعريف']),
  question('text', 'household_id', ['Household number', 'Numéro du ménage', 'رقم الأسرة'], { required: true }),
  question('text', 'head_name', ['Head of household', 'Chef de ménage', 'رب الأسرة'], { required: true }),
  question('text', 'national_id', ['National identity number', 'Numéro d’identité nationale', 'رقم الهوية الوطنية']),
  question('text', 'phone', ['Phone', 'Téléphone', 'الهاتف']),
  question('date', 'visit_date', ['Date of visit', 'Date de la visite', 'تاريخ الزيارة'], { required: true }),
  question('time', 'visit_time', ['Time of visit', 'Heure de la visite', 'وقت الزيارة']),
  { type: 'end_group' },
];

const dwelling: Row[] = [
  begin('group', 'dwelling', ['Dwelling', 'Logement', 'المسكن']),
  question('text', 'village', ['Village or camp', 'Village ou camp', 'القرية أو المخيم']),
  question('text', 'address', ['Address', 'Adresse', 'العنوان']),
  question('select_one', 'region', ['Region', 'Région', 'المنطقة'], { ...from('regions'), required: true }),
  question('geopoint', 'location', ['Location', 'Position GPS', 'الموقع']),
  question('image', 'photo', ['Photo of the dwelling', 'Photo du logement', 'صورة المسكن']),
  { type: 'end_group' },
];

const situation: Row[] = [
  begin('group', 'situation', ['Situation', 'Situation', 'الوضع']),
  question('integer', 'household_size', ['Number of people', 'Nombre de personnes', 'عدد الأفراد'], { required: true }),
  question('decimal', 'income', ['Monthly income', 'Revenu mensuel', 'الدخل الشهري']),
  question('select_multiple', 'needs', ['Priority needs', 'Besoins prioritaires', 'الاحتياجات'], from('needs')),
  question('select_one', 'displaced', ['Displaced?', 'Déplacé ?', 'نازح؟'], from('yes_no')),
  question('datetime', 'next_visit', ['Next visit', 'Prochaine visite', 'الزيارة القادمة']),
  question('text', 'remarks', ['Remarks', 'Remarques', 'ملاحظات']),
  { type: 'end_group' },
];

const members: Row[] = [
  begin('repeat', 'members', ['Household members', 'Membres du ménage', 'أفراد الأسرة']),
  question('text', 'name', ['Name', 'Nom', 'الاسم'], { required: true }),
  question('integer', 'age', ['Age', 'Âge', 'العمر'], { required: true }),
  question('select_one', 'sex', ['Sex', 'Sexe', 'الجنس'], from('sexes')),
  question('select_multiple', 'member_needs', ['Needs', 'Besoins', 'الاحتياجات الشخصية'], from('needs')),
  { type: 'end_repeat' },
];

const plots: Row[] = [
  begin('repeat', 'plots', ['Plots of land', 'Parcelles', 'قطع الأرض']),
  question('text', 'crop', ['Crop', 'Culture', 'المحصول']),
  question('decimal', 'hectares', ['Area (ha)', 'Superficie (ha)', 'المساحة (هكتار)'], { required: true }),
  { type: 'end_repeat' },
];

const choices: Row[] = [
  choice('regions', '007', ['Far North', 'Extrême-Nord', 'أقصى الشمال']),
  choice('regions', 'nk01', ['North Kivu', 'Nord-Kivu', 'كيفو الشمالية']),
  choice('regions', 'td01', ['Chari-Baguirmi', 'Chari-Baguirmi', 'شاري باقرمي']),
  choice('regions', 'ye24', ['Aden', 'Aden', 'عدن']),
  choice('needs', 'water', ['Drinking water', 'Eau potable', 'مياه الشرب']),
  choice('needs', 'food', ['Food; staple', 'Nourriture', 'طعام']),
  choice('needs', 'shelter', ['Shelter / NFI', 'Abri', 'مأوى']),
  choice('needs', 'health', ['Health', 'Santé', 'صحة']),
  // One label is missing on purpose: that heading and that answer fall back to the XML name.
  choice('needs', 'cash', ['Cash', null, 'نقد']),
  choice('needs', '98', ['Don’t know', 'Ne sait pas', 'لا أعرف']),
  choice('yes_no', '1', ['Yes', 'Oui', 'نعم']),
  choice('yes_no', '0', ['No', 'Non', 'لا']),
  choice('sexes', 'f', ['Female', 'Féminin', 'أنثى']),
  choice('sexes', 'm', ['Male', 'Masculin', 'ذكر']),
];

/** `$xpath` as the API adds it to every row that has a name. */
function withPaths(survey: Row[]): Row[] {
  const open: string[] = [];
  return survey.map((row) => {
    const type = String(row['type']);
    if (type.startsWith('end_')) {
      open.pop();
      return row;
    }
    const path = [...open, row['name']].join('/');
    if (type.startsWith('begin_')) open.push(String(row['name']));
    return { ...row, $xpath: path };
  });
}

export const demoLanguages = ['English (en)', 'Français (fr)', 'العربية (ar)'];

/** The form. Without `remarks` it is the older version that the first submissions were made with. */
export function demoForm({ remarks }: { remarks: boolean }): FormDefinition {
  const survey = [
    { type: 'start', name: 'start' },
    { type: 'end', name: 'end' },
    question('note', 'welcome', ['Thank you for your time.', 'Merci de votre temps.', 'شكراً على وقتكم.']),
    ...identification,
    ...dwelling,
    ...situation.filter((row) => remarks || row['name'] !== 'remarks'),
    ...members,
    ...plots,
    { type: 'calculate', name: 'score' },
  ];
  return {
    survey: withPaths(survey),
    choices,
    translations: demoLanguages,
    translated: ['label'],
    settings: { default_language: 'English (en)' },
  };
}
