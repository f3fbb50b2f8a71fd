/** Arabic texts of the screen for pushed submissions. Buttons of Google and KoboToolbox are named as they stand there. */
import type { sidebarPushEn } from '../en/sidebar-push';
import { pluralForm } from '../wording';

/** Words in Latin letters, isolated so that their direction does not disturb the sentence around them. */
const latin = (text: string) => `\u2066${text}\u2069`;
const number = (value: number) => value.toLocaleString('ar-u-nu-latn');
const minutesOf = (value: number) =>
  pluralForm('ar', value, {
    one: 'دقيقة',
    two: 'دقيقتين',
    few: `${number(value)} دقائق`,
    many: `${number(value)} دقيقة`,
    other: `${number(value)} دقيقة`,
  });

export const sidebarPushAr: typeof sidebarPushEn = {
  entry: 'عمليات الإرسال الجديدة خلال دقيقة',
  heading: 'عمليات الإرسال الجديدة خلال دقيقة',
  loading: 'جارٍ سؤال KoboToolbox…',
  intro:
    'يمكن لـ KoboToolbox إبلاغ جدول البيانات هذا بكل عملية إرسال جديدة حال وصولها. تحتاج لذلك إلى تطبيق ويب خاص بك تنشئه مرة واحدة.',
  atOnce: 'عندها يصل الصف خلال دقيقة أو دقيقتين.',
  whenRenewed: (minutes: number) =>
    `عندها يصل الصف حالما يعيد KoboToolbox إعداد التصدير: خلال دقيقة أو دقيقتين، لكن ليس قبل مرور ${minutesOf(minutes)} على آخر تحديث.`,
  limits: [
    'يُبلَّغ عن عمليات الإرسال الجديدة فقط. أما التعديلات وعمليات الحذف فتأتي مع التحديث المجدول، وهو يجد أيضًا ما ضاع في الطريق.',
    'لا يُحفظ مما يرسله KoboToolbox إلا رقم عملية الإرسال. وتُطلب البيانات بمفتاح API الخاص بك كالعادة.',
  ],
  byHand: 'هذا الاستيراد يُحدَّث يدويًا فقط. اختر له جدولة أيضًا عبر «تحرير».',
  makeWebApp: '1. أنشئ تطبيق الويب',
  steps: [
    `في جدول البيانات انقر الإضافات > ${latin('Apps Script')}.`,
    'انقر نشر > عملية نشر جديدة.',
    'بجانب «اختيار النوع» انقر الترس واختر «تطبيق ويب».',
    `تنفيذ باسم: «أنا» (${latin('Me')}). من يملك إذن الوصول: «أي شخص» (${latin('Anyone')}).`,
    'انقر نشر، واسمح بالوصول إذا طلبت Google ذلك، ثم انسخ العنوان الموجود تحت «تطبيق ويب».',
  ],
  tellKobo: '2. أبلغ KoboToolbox',
  address: 'عنوان تطبيق الويب',
  addressHint: `يبدأ بـ ${latin('https://script.google.com')} وينتهي بـ ${latin('/exec')}.`,
  format: 'النوع',
  json: `${latin('JSON')} (مقترح)`,
  xml: `${latin('XML')}: يصبح السر جزءًا من العنوان`,
  register: 'سجّل خدمة REST نيابة عني',
  registerQuestion: (project: string) =>
    `تُضاف إلى المشروع «\u2068${project}\u2069» في KoboToolbox خدمة REST باسم ${latin('Google Sheets (Fieldrows)')} تحمل عنوان تطبيق الويب الخاص بك وسرًّا جديدًا. يحتاج حسابك إلى إذنَي «تحرير النموذج» و«عرض عمليات الإرسال». لا يتغير هناك أي شيء آخر.`,
  enterByHand: 'أظهر ما يجب إدخاله يدويًا',
  working: 'جارٍ اختبار تطبيق الويب…',
  byHandHeading: 'أدخل هذا في KoboToolbox',
  byHandSteps: [
    'افتح الإعدادات > خدمات REST وانقر «سجل خدمة جديدة».',
    'أدخل ما يلي، واترك كل ما عداه كما هو.',
    'انقر «إنشاء».',
  ],
  openServices: 'افتح خدمات REST في KoboToolbox',
  name: 'الاسم',
  endpoint: `عنوان نقطة النهاية (${latin('Endpoint URL')})`,
  wrapper: `غلاف مخصص حول عملية إرسال ${latin('JSON')}`,
  once: 'يظهر السر الموجود فيه هذه المرة فقط. احتفظ به لنفسك: من يملكه يستطيع جعل هذا الاستيراد يُحدَّث، لا أكثر.',
  since: 'مفعّل منذ',
  received: 'آخر عملية إرسال مستلمة',
  none: 'لا شيء بعد',
  service: 'خدمة REST',
  noService: 'لا توجد في KoboToolbox خدمة REST لهذا الاستيراد. سجّلها، أو أدخلها يدويًا.',
  disabled: 'خدمة REST معطلة في KoboToolbox.',
  deliveries: (delivered: number, failed: number, pending: number) =>
    `نجاح: ${number(delivered)}، فشل: ${number(failed)}، قيد الانتظار: ${number(pending)}`,
  failures: 'عمليات تسليم فاشلة',
  failure: (submission: string, status: number) =>
    `عملية الإرسال ${latin(submission)}: ${status === 0 ? 'لا إجابة' : `الحالة ${number(status)}`}`,
  failuresHint: 'تأتي صفوفها مع التحديث القادم على أي حال.',
  retry: 'أعد محاولة كل عمليات الإرسال',
  retried: 'يعيد KoboToolbox إرسالها الآن. انظر مجددًا بعد دقيقة.',
  newSecret: 'سر جديد',
  newSecretQuestion: 'هل تريد استبدال السر؟ يبقى القديم صالحًا يومًا آخر.',
  turnOff: 'إيقاف',
  turnOffQuestion:
    'هل تريد إيقاف ذلك؟ تُحذف خدمة REST في KoboToolbox. ويبقى تطبيق الويب إلى أن تؤرشفه في نشر > إدارة عمليات النشر.',
};
