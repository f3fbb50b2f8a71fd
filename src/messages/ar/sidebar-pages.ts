/** Arabic texts of the sidebar on imports that are read page by page. */
import type { SidebarPages } from '../en/sidebar-pages';

const number = (value: number) => value.toLocaleString('ar-u-nu-latn');

export const sidebarPagesAr: SidebarPages = {
  more: 'مشروع كبير، أو بعض عمليات الإرسال فقط؟',
  formats: 'التنسيق',
  oneFile: 'في ملف واحد (CSV)',
  pageByPage: 'صفحة بعد صفحة، مع تصفية إن أردت (JSON)',
  file: (format) => `في ملف واحد (${format.toUpperCase()})`,
  why: 'للمشروعات الكبيرة، أو لاستيراد بعض عمليات الإرسال فقط؛ وتشمل المجموعات المتكررة. قد يستغرق الأمر عدة تحديثات. إن زادت عمليات الإرسال على 5,000 فالتحديثات تجلب الجديد منها، وتصل التعديلات وعمليات الحذف مرة في اليوم.',
  filter: 'بعض عمليات الإرسال فقط',
  from: 'أول يوم',
  to: 'آخر يوم',
  days: 'حسب وقت الإرسال بالتوقيت العالمي UTC؛ واليومان مشمولان.',
  question: 'السؤال',
  anyQuestion: 'أيًا كانت الإجابات',
  answer: 'الإجابة',
  language: 'العناوين والإجابات',
  unnamedLanguage: 'التسميات',
  xml: 'قيم XML وترويسة الرؤوس',
  readAll: 'إعادة قراءة كل عمليات الإرسال',
  readAllHint: 'إن زادت عمليات الإرسال على 5,000 فلا تظهر التعديلات وعمليات الحذف إلا حينها.',
  readAllEvery: (hours) => {
    if (hours === 0) return 'عند كل تحديث';
    if (hours === 24) return 'مرة في اليوم';
    return hours === 168 ? 'مرة في الأسبوع' : `كل ${number(hours)} ساعات`;
  },
  readAllNow: 'إعادة قراءة الكل',
  refreshesBring: 'موعد إعادة قراءة الكل',
  newOnly: 'حتى ذلك الحين تجلب التحديثات عمليات الإرسال الجديدة.',
  withoutExport: 'الاستيراد دون تصدير مُسمى',
  withoutExportName: 'دون تصدير مُسمى',
  advice:
    'لم يستطع KoboToolbox تسليم هذا الاستيراد في ملف واحد. يمكن قراءته صفحة بعد صفحة مهما كبر المشروع. تبقى الورقة وملاحظاتك.',
  readPages: 'القراءة صفحة بعد صفحة',
  read: (read, total) => `قُرئ ${number(read)} من ${number(total)} من عمليات الإرسال`,
};
