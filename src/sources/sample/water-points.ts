/**
 * A small survey of water points, made up from beginning to end: no place, person or number in it is real. It exists in
 * every language of the sidebar, and grows a little at each refresh, as projects do.
 */

export type SampleLanguage = 'en' | 'fr' | 'es' | 'ar';

export interface SampleTexts {
  readonly project: string;
  readonly offer: string;
  /** Of the questions, in the order of `answers`. */
  readonly headings: readonly string[];
  readonly districts: readonly string[];
  readonly villages: readonly string[];
  readonly kinds: readonly string[];
  readonly working: readonly string[];
  readonly needs: readonly string[];
  readonly remarks: readonly string[];
}

export const sampleTexts: { readonly [Language in SampleLanguage]: SampleTexts } = {
  en: {
    project: 'Water points (sample)',
    offer: 'Sample data',
    headings: [
      'Date of visit',
      'District',
      'Village',
      'Kind of water point',
      'Does it give water today?',
      'Households that use it',
      'Minutes to fetch water',
      'Number painted on the pump',
      'What is needed?',
      'Remarks',
    ],
    districts: ['North', 'South', 'East'],
    villages: ['Aluka', 'Baromi', 'Calda', 'Dunori', 'Esiro', 'Fandu', 'Galim', 'Horo'],
    kinds: ['Hand pump', 'Covered well', 'Tap', 'Spring'],
    working: ['Yes', 'Sometimes', 'No'],
    needs: ['Spare part', 'Fence', 'Training', 'Water test'],
    remarks: [
      'The handle is broken.',
      'Dry from February to April.',
      'Committee meets every month.',
      'Repaired this week.',
    ],
  },
  fr: {
    project: "Points d'eau (exemple)",
    offer: "Données d'exemple",
    headings: [
      'Date de la visite',
      'District',
      'Village',
      "Type de point d'eau",
      "Donne-t-il de l'eau aujourd'hui\u00a0?",
      "Ménages qui l'utilisent",
      "Minutes pour chercher l'eau",
      'Numéro peint sur la pompe',
      'De quoi a-t-on besoin\u00a0?',
      'Remarques',
    ],
    districts: ['Nord', 'Sud', 'Est'],
    villages: ['Aluka', 'Baromi', 'Calda', 'Dunori', 'Esiro', 'Fandu', 'Galim', 'Horo'],
    kinds: ['Pompe à main', 'Puits couvert', 'Robinet', 'Source'],
    working: ['Oui', 'Parfois', 'Non'],
    needs: ['Pièce de rechange', 'Clôture', 'Formation', "Analyse de l'eau"],
    remarks: [
      'Le levier est cassé.',
      'À sec de février à avril.',
      'Le comité se réunit chaque mois.',
      'Réparé cette semaine.',
    ],
  },
  es: {
    project: 'Puntos de agua (ejemplo)',
    offer: 'Datos de ejemplo',
    headings: [
      'Fecha de la visita',
      'Distrito',
      'Aldea',
      'Tipo de punto de agua',
      '¿Da agua hoy?',
      'Hogares que lo usan',
      'Minutos para ir por agua',
      'Número pintado en la bomba',
      '¿Qué hace falta?',
      'Observaciones',
    ],
    districts: ['Norte', 'Sur', 'Este'],
    villages: ['Aluka', 'Baromi', 'Calda', 'Dunori', 'Esiro', 'Fandu', 'Galim', 'Horo'],
    kinds: ['Bomba manual', 'Pozo cubierto', 'Grifo', 'Manantial'],
    working: ['Sí', 'A veces', 'No'],
    needs: ['Repuesto', 'Cerca', 'Capacitación', 'Análisis del agua'],
    remarks: [
      'La palanca está rota.',
      'Seco de febrero a abril.',
      'El comité se reúne cada mes.',
      'Reparado esta semana.',
    ],
  },
  ar: {
    project: 'نقاط المياه (مثال)',
    offer: 'بيانات تجريبية',
    headings: [
      'تاريخ الزيارة',
      'المنطقة',
      'القرية',
      'نوع نقطة المياه',
      'هل تعطي ماءً اليوم؟',
      'عدد الأسر التي تستخدمها',
      'دقائق جلب الماء',
      'الرقم المكتوب على المضخة',
      'ما المطلوب؟',
      'ملاحظات',
    ],
    districts: ['الشمال', 'الجنوب', 'الشرق'],
    villages: ['ألوكا', 'باروما', 'كالدا', 'دونوري', 'إسيرو', 'فاندو', 'غاليم', 'هورو'],
    kinds: ['مضخة يدوية', 'بئر مغطاة', 'صنبور', 'نبع'],
    working: ['نعم', 'أحيانًا', 'لا'],
    needs: ['قطعة غيار', 'سياج', 'تدريب', 'فحص المياه'],
    remarks: ['المقبض مكسور.', 'تجف من فبراير إلى أبريل.', 'تجتمع اللجنة كل شهر.', 'أُصلحت هذا الأسبوع.'],
  },
};

/** One submission: places of its answers in the lists above, numbers, and the painted number as it is written. */
type Answers = readonly [
  date: string,
  district: number,
  village: number,
  kind: number,
  working: number,
  households: number,
  minutes: number,
  painted: string,
  needs: readonly number[],
  remark?: number,
];

/** What the first import finds. */
const atFirst: readonly Answers[] = [
  ['2026-03-02', 0, 0, 0, 0, 48, 15, '0007', [1]],
  ['2026-03-02', 0, 0, 1, 1, 31, 25, '', [3], 1],
  ['2026-03-02', 0, 1, 0, 2, 62, 40, '0012', [0, 2], 0],
  ['2026-03-03', 0, 1, 2, 0, 85, 10, '', []],
  ['2026-03-03', 0, 2, 0, 0, 40, 20, '0015', [1, 3]],
  ['2026-03-03', 1, 3, 3, 1, 22, 55, '', [1], 1],
  ['2026-03-04', 1, 3, 0, 0, 57, 15, '0103', [], 2],
  ['2026-03-04', 1, 4, 1, 0, 36, 20, '', [3]],
  ['2026-03-04', 1, 4, 0, 2, 44, 35, '0108', [0]],
  ['2026-03-05', 1, 5, 2, 0, 120, 5, '', [], 2],
  ['2026-03-05', 1, 5, 0, 1, 51, 30, '0111', [0, 1], 0],
  ['2026-03-06', 2, 6, 0, 0, 39, 15, '0201', [2]],
  ['2026-03-06', 2, 6, 1, 0, 28, 20, '', []],
  ['2026-03-06', 2, 7, 3, 0, 33, 45, '', [1, 3]],
  ['2026-03-09', 2, 7, 0, 2, 66, 50, '0207', [0, 2], 0],
  ['2026-03-09', 2, 7, 2, 0, 94, 10, '', [], 2],
];

/** What each refresh finds: who was visited since, and which answers were corrected. */
const since: readonly {
  readonly visited: readonly Answers[];
  /** By their place among all submissions. */
  readonly corrected: Readonly<Record<number, Answers>>;
}[] = [
  {
    visited: [
      ['2026-03-10', 0, 2, 1, 0, 25, 20, '', [3]],
      ['2026-03-10', 0, 0, 2, 0, 70, 10, '', []],
    ],
    corrected: { 2: ['2026-03-02', 0, 1, 0, 0, 62, 15, '0012', [], 3] },
  },
  {
    visited: [['2026-03-11', 1, 3, 2, 1, 58, 15, '', [0]]],
    corrected: {
      6: ['2026-03-04', 1, 3, 0, 0, 59, 15, '0103', [1], 2],
      14: ['2026-03-09', 2, 7, 0, 1, 66, 30, '0207', [2]],
    },
  },
  {
    visited: [
      ['2026-03-12', 2, 6, 3, 0, 19, 60, '', [1]],
      ['2026-03-12', 1, 4, 2, 0, 81, 10, '', [], 2],
    ],
    corrected: { 8: ['2026-03-04', 1, 4, 0, 0, 44, 20, '0108', [], 3] },
  },
];

/** How many refreshes find something new. */
export const lastStep = since.length;

/** The survey as a named export would deliver it. @param step How many refreshes have found something new before. */
export function sampleCsv(language: SampleLanguage, step: number): string {
  const texts = sampleTexts[language];
  const answers = since
    .slice(0, step)
    .reduce<readonly Answers[]>(
      (before, { visited, corrected }) => [...before.map((one, place) => corrected[place] ?? one), ...visited],
      atFirst,
    );
  const headings = [...texts.headings, '_id', '_uuid', '_submission_time', '_index'];
  const rows = answers.map((submission, place) => [
    ...answersIn(texts, submission),
    String(1_001 + place),
    `00000000-0000-4000-8000-${String(1_001 + place).padStart(12, '0')}`,
    `${submission[0]}T${String(8 + (place % 8)).padStart(2, '0')}:${String((place * 7) % 60).padStart(2, '0')}:00`,
    String(place + 1),
  ]);
  return [headings, ...rows].map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('');
}

function answersIn(texts: SampleTexts, submission: Answers): string[] {
  const [date, district, village, kind, working, households, minutes, painted, needs, remark] = submission;
  return [
    date,
    texts.districts[district] ?? '',
    texts.villages[village] ?? '',
    texts.kinds[kind] ?? '',
    texts.working[working] ?? '',
    String(households),
    String(minutes),
    painted,
    needs.map((need) => texts.needs[need] ?? '').join(', '),
    remark === undefined ? '' : (texts.remarks[remark] ?? ''),
  ];
}

function quoted(cell: string): string {
  return `"${cell.replace(/"/g, '""')}"`;
}
