/**
 * Arabic texts of the screens for Clockify. Its screen has no Arabic, so pages and buttons have their English names;
 * names in Latin letters are isolated (U+2066 to U+2069).
 */
import type { SidebarClockifyMessages } from '../en/sidebar-clockify';
import { pluralForm } from '../wording';

const latin = (text: string) => `\u2066${text}\u2069`;

function workspacesIn(value: number): string {
  const form = (text: string) => `${value.toLocaleString('ar-u-nu-latn')} ${text}`;
  return pluralForm('ar', value, {
    one: 'مساحة عمل واحدة',
    two: 'مساحتا عمل',
    few: form('مساحات عمل'),
    many: form('مساحة عمل'),
    other: form('مساحة عمل'),
  });
}

export const sidebarClockifyAr: SidebarClockifyMessages = {
  entry: 'مصادر أخرى: Clockify',
  toKobo: 'الرجوع إلى KoboToolbox',
  connect: {
    heading: 'الاتصال بـ Clockify',
    intro: 'ساعات العمل من Clockify بجانب بياناتك الميدانية. لا يتغير شيء في Clockify.',
    server: 'أين يوجد Clockify الخاص بكم',
    servers: {
      global: `Clockify ${latin('(app.clockify.me)')}`,
      euc1: `الاتحاد الأوروبي، ألمانيا ${latin('(euc1)')}`,
      use2: `الولايات المتحدة ${latin('(use2)')}`,
      euw2: `المملكة المتحدة ${latin('(euw2)')}`,
      apse2: `أستراليا ${latin('(apse2)')}`,
      own: 'نطاق فرعي خاص بنا',
    },
    subdomain: 'النطاق الفرعي',
    subdomainHint: `ما يسبق ${latin('.clockify.me')} في عنوان Clockify الخاص بكم.`,
    submitting: 'جارٍ التحقق لدى Clockify…',
    keyHelp: 'أين أجد مفتاح API؟',
    keySteps: [
      `في Clockify، انقر على صورتك الشخصية (في الأعلى) ثم ${latin('Preferences > Advanced')}.`,
      `تحت ${latin('API key')} انقر على ${latin('Generate')} وانسخ المفتاح، فلن يعرضه Clockify إلا مرة واحدة.`,
      'يتيح المفتاح كل ما يُسمح به لصاحبه. استخدم إن أمكن مفتاح شخص لا يرى إلا ما ينبغي أن تعرضه هذه الورقة.',
    ],
  },
  workspaces: {
    heading: 'اختر مساحة عمل',
    search: 'البحث في مساحات العمل',
    none: 'لا توجد مساحات عمل لهذا الحساب. استخدم مفتاح API لشخص لديه مساحة عمل.',
    noMatch: 'لا توجد مساحة عمل بهذه الكلمات في اسمها.',
    more: (hidden) => `${workspacesIn(hidden)} إضافية: اكتب جزءًا من الاسم.`,
    found: workspacesIn,
    other: 'اختيار مساحة عمل أخرى',
  },
  freePlan:
    'مساحة العمل هذه على الخطة المجانية: يقدّم Clockify بيانات 31 يومًا في المرة ويجيب عن 30 طلبًا في الساعة. تُقرأ النطاقات الأطول شهرًا بشهر.',
  report: 'التقرير',
  reports: { detailed: 'تفصيلي', summary: 'ملخص', weekly: 'أسبوعي' },
  saved: 'محفوظة في Clockify',
  ownGroup: 'تقارير Clockify',
  groupBy: 'التجميع حسب',
  thenBy: 'ثم حسب',
  noGroup: 'لا شيء آخر',
  groups: {
    PROJECT: 'المشروع',
    CLIENT: 'العميل',
    TASK: 'المهمة',
    USER: 'الشخص',
    TAG: 'الوسم',
    DATE: 'التاريخ',
    WEEK: 'الأسبوع',
    MONTH: 'الشهر',
    TIMEENTRY: 'الوصف',
  },
  range: 'نطاق التاريخ',
  ranges: {
    saved: 'كما حُفظ في Clockify',
    today: 'اليوم',
    yesterday: 'أمس',
    thisWeek: 'هذا الأسبوع',
    lastWeek: 'الأسبوع الماضي',
    thisMonth: 'هذا الشهر',
    lastMonth: 'الشهر الماضي',
    thisYear: 'هذه السنة',
    lastYear: 'السنة الماضية',
    lastDays: 'آخر الأيام',
    dates: 'من – إلى',
  },
  rangeHint: 'بحسب المنطقة الزمنية لجدول البيانات هذا.',
  days: 'عدد الأيام',
  from: 'من',
  to: 'إلى',
  weekFrom: 'أول أيام الأسبوع',
  amounts: 'المبالغ المالية',
  amountKinds: {
    none: 'بدون مبالغ',
    earned: 'المبالغ القابلة للفوترة',
    cost: 'التكاليف',
    profit: 'المبالغ القابلة للفوترة والتكاليف والربح',
  },
  format: 'الصيغة',
  formats: {
    json: 'JSON (تبقى الملاحظات بجانب سجلها)',
    csv: 'CSV (الأعمدة التي اخترتها في Clockify)',
    xlsx: 'XLSX (الأعمدة نفسها كما في CSV)',
  },
  sharing: 'كل من يستطيع فتح جدول البيانات هذا سيرى هذه الساعات ومن عملها.',
  download: 'تنزيل',
  filesNeedPlan: 'يتطلب CSV وXLSX خطة مدفوعة في Clockify.',
  downloading: 'جارٍ جلب الملف…',
  asking: 'جارٍ طلب التقرير من Clockify…',
};
