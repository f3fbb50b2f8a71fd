import { parseCsv } from '../../../src/tables/csv/csv';
import { knownQuestions } from '../../../src/tables/form/known-questions';
import { findPersonalColumns, type PersonalKind } from '../../../src/tables/personal-data/personal-data';
import { wordsOf } from '../../../src/tables/personal-data/personal-words';
import { demoForm } from '../../../workbench/kobotoolbox/demo-form';
import { exportFiles } from '../export-fixtures';

const found = (headings: readonly string[], types: ReadonlyMap<string, string> = new Map()) =>
  findPersonalColumns(
    { headings, kinds: headings.map(() => 'text'), rows: [] },
    new Map([...types].map(([heading, type]) => [heading, { type, texts: [heading] }])),
  );

/** Kind of a single heading, alone in its table. */
const kindOf = (heading: string) => found([heading])[0];

const withAnswers = (heading: string, ...answers: readonly string[]) => {
  const csv = [heading, ...answers].map((cell) => `"${cell}";""\r\n`).join('');
  return findPersonalColumns(parseCsv(csv))[0];
};

describe('findPersonalColumns', () => {
  const examples: Record<PersonalKind, readonly string[]> = {
    name: [
      'Name',
      'first_name',
      'mother/first_name',
      'What is your name?',
      'respondent_name',
      'headName',
      'Name of the head of household in the village',
      'Nom',
      'Groupe/Nom',
      'Nom et prénom',
      'Quel est votre prénom ?',
      'Nom de l’enquêteur',
      'Nombre',
      'Nombre y apellidos',
      'Nombre del jefe de hogar',
      'Apellido de la madre',
      'الاسم',
      'مجموعة/الاسم',
      'اسم رب الأسرة',
      'ما اسمك؟',
      'اللَّقب',
    ],
    phone: [
      'Phone',
      'phone_hh',
      'Telephone number',
      'WhatsApp',
      'Téléphone',
      'Numéro de portable',
      'Teléfono',
      'Número de celular',
      'الهاتف',
      'رقم الجوال',
      'contact/Phone',
    ],
    email: ['E-mail', 'email', 'Your e-mail address', 'Courriel', 'Correo electrónico', 'البريد الإلكتروني'],
    identityNumber: [
      'National identity number',
      'national_id',
      'ID card number',
      'Passport',
      'Beneficiary ID',
      'Numéro d’identité nationale',
      'N° de la carte d’électeur',
      'Passeport',
      'Cédula',
      'DNI',
      'Número de documento',
      'رقم الهوية الوطنية',
      'الرقم الوطني',
      'جواز السفر',
    ],
    birthDate: [
      'Date of birth',
      'dob',
      'Birthdate',
      'Date de naissance',
      'Fecha de nacimiento',
      'تاريخ الميلاد',
      'Year of birth',
    ],
    place: [
      'gps',
      'GPS of the dwelling',
      '_geolocation',
      'Coordonnées GPS',
      'Coordenadas',
      'الإحداثيات',
      '_gps_latitude',
      'Household/_GPS of the dwelling_longitude',
    ],
    media: ['Photo', 'Photo of the dwelling', 'Signature', 'Foto', 'Firma', 'صورة المسكن', 'photo_URL', 'Anything_URL'],
    address: ['Address', 'Home address', 'Adresse', 'Dirección', 'العنوان'],
    collector: ['username', 'deviceid', 'phonenumber', 'simserial', '_submitted_by', '_submission__submitted_by'],
  };

  it.each(Object.entries(examples))('recognises headings of the kind %s in four languages', (kind, headings) => {
    expect(headings.map((heading) => [heading, kindOf(heading)])).toEqual(headings.map((heading) => [heading, kind]));
  });

  it.each([
    'Age',
    'Village name',
    'Name of the village',
    'Nom du village',
    'Nombre de la escuela',
    'اسم القرية',
    'School name',
    'Project/Name of the organisation',
    'Date of visit',
    'Household ID',
    'hh_id',
    'Number of people',
    'Nombre de personnes',
    'Nombre d’enfants',
    'Gender identity',
    'Type of identification',
    'Birth weight',
    'Place of birth',
    'Monthly income',
    'Location',
    'Region',
    'Mother/Age',
    'Username of nobody',
    'Surnamed',
    'Telemetry',
    'Renamed',
    'Phonetics',
    '_id',
    '_uuid',
    'meta/rootUuid',
    '_submission_time',
    '_submission__uuid',
    '_parent_table_name',
    '_gps_altitude',
    'start',
    '',
  ])('leaves “%s” alone', (heading) => {
    expect(kindOf(heading)).toBeUndefined();
  });

  it('is not misled by French numbers, choices, and questions about things', () => {
    expect(withAnswers('Nombre de personnes', '4', '7')).toBeUndefined();
    expect(withAnswers('Nombre', 'Amina')).toBe('name');
    expect(withAnswers('Do you own a mobile phone?', 'yes', 'no')).toBeUndefined();
    expect(withAnswers('Phone', '', '٠٧١٢٣٤٥٦٧٨')).toBe('phone');
    expect(withAnswers('Phone', '+254 712 345 678')).toBe('phone');
    expect(withAnswers('May we send you an e-mail?', 'Yes')).toBeUndefined();
    expect(withAnswers('E-mail', 'amina@example.org')).toBe('email');
    expect(withAnswers('National ID number seen?', 'seen')).toBeUndefined();
    expect(withAnswers('Did you take a photo?', 'yes')).toBeUndefined();
    expect(withAnswers('Photo', '1717171717171.jpg')).toBe('media');
    expect(withAnswers('Name', '1', '0', '1')).toBeUndefined();
    expect(found(['Needs', 'Needs/Phone', 'Needs/Name tag'])).toEqual([undefined, undefined, undefined]);
  });

  it('recognises points and files by their columns, whatever they are called', () => {
    const point = ['سؤال', 'مجموعة/_سؤال_latitude', 'مجموعة/_سؤال_longitude', 'مجموعة/_سؤال_altitude'];
    expect(found(point)).toEqual(['place', 'place', 'place', undefined]);
    expect(found(['q12', 'q12_URL', 'q13'])).toEqual(['media', 'media', undefined]);
  });

  it('follows the types of questions where they are known', () => {
    const types = new Map([
      ['q1', 'image'],
      ['q2', 'geopoint'],
      ['q3', 'audio'],
      ['Phone', 'select_one'],
      ['who', 'username'],
    ]);
    expect(found(['group/q1', 'q2', 'q3', 'Phone', 'who', 'Name'], types)).toEqual([
      'media',
      'place',
      'media',
      undefined,
      'collector',
      'name',
    ]);
  });

  it('reads the labels of questions that the export calls by their XML names', () => {
    const questions = knownQuestions({
      title: '',
      languages: [undefined],
      choices: [],
      rows: [
        { type: 'text', name: 'q1', labels: ['Votre numéro de téléphone'] },
        { type: 'text', name: 'q2', labels: ['Colour of the house'] },
        { type: 'select_one', name: 'q3', labels: ['Name of the enumerator'] },
      ],
    });
    const table = { headings: ['q1', 'group/q2', 'q3'], kinds: ['text', 'text', 'text'] as const, rows: [] };
    expect(findPersonalColumns(table, questions)).toEqual(['phone', undefined, undefined]);
  });

  it('finds in the real exports what a person would, and nothing else', () => {
    const personal = new Map<string, PersonalKind>();
    for (const { text } of exportFiles()) {
      const table = parseCsv(text);
      findPersonalColumns(table).forEach((kind, column) => {
        if (kind !== undefined) personal.set(table.headings[column] ?? '', kind);
      });
    }
    expect(Object.fromEntries(personal)).toEqual({
      '=GPS': 'place',
      '_=GPS_latitude': 'place',
      '_=GPS_longitude': 'place',
      'Group/Name': 'name',
      'Groupe/Nom': 'name',
      'Mother/First name': 'name',
      _gps_latitude: 'place',
      _gps_longitude: 'place',
      _submission__submitted_by: 'collector',
      _submitted_by: 'collector',
      deviceid: 'collector',
      first_name: 'name',
      gps: 'place',
      'mother/first_name': 'name',
      phone_hh: 'phone',
      photo: 'media',
      'مجموعة/الاسم': 'name',
    });
  });

  it.each([0, 1, 2])('finds the personal questions of the demo form in its language %d', (language) => {
    const questions = demoForm({ remarks: true }).survey.filter(({ type }) => !/^(begin|end)_/.test(String(type)));
    const labels = questions.map(({ label, name }) => String(Array.isArray(label) ? label[language] : name));
    const personal = questions.filter((_question, index) => found(labels)[index] !== undefined).map(({ name }) => name);
    expect(personal).toEqual([
      'national_id',
      'phone',
      'address',
      ...(language === 1 ? ['location'] : []),
      'photo',
      'name',
    ]);
    const types = new Map(questions.map(({ type }, index) => [labels[index] ?? '', String(type)]));
    const kinds = found(labels, types);
    expect(kinds[questions.findIndex(({ name }) => name === 'location')]).toBe('place');
  });
});

describe('wordsOf', () => {
  it('takes apart what is written together and takes off what varies', () => {
    expect(wordsOf('headName_2 (GPSPoint)')).toEqual(['head', 'name', 'gps', 'point']);
    expect(wordsOf('Prénom d’Élève')).toEqual(['prenom', 'd', 'eleve']);
    expect(wordsOf('والاسمُ الكامل لِلأُسرة')).toEqual(['اسم', 'كامل', 'اسره']);
  });
});
