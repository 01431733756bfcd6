import type { problems as English } from '../../en/standing/problems.ts'
import type { Translation } from '../../translation.ts'

export const problems: Translation<typeof English> = {
  'at-least': 'يجب ألا يقل هذا عن {limit}.',
  'at-most': 'يجب ألا يزيد هذا على {limit}.',
  'cannot-be-zeros': 'لا يمكن أن يكون هذا أصفارًا فقط ({label}).',
  'characters-between': 'أدخل من {least} إلى {most} حرفًا.',
  'characters-exactly': 'عدد الأحرف المطلوب: {count}.',
  enter: 'أدخل هذا الحقل: {label}.',
  'id-malformed': 'هذا ليس معرّفًا صالحًا ({kind}).',
  'like-example': 'لا يبدو هذا صحيحًا. مثال: {example}',
  'one-of': 'استخدم واحدًا من هذه: {values}.',
  'too-few':
    '{limit, plural, zero {اذكر # عنصر على الأقل.} one {اذكر عنصرًا واحدًا على الأقل.} two {اذكر عنصرين على الأقل.} few {اذكر # عناصر على الأقل.} many {اذكر # عنصرًا على الأقل.} other {اذكر # عنصر على الأقل.}}',
  'too-long':
    '{limit, plural, zero {استخدم # حرف على الأكثر.} one {استخدم حرفًا واحدًا على الأكثر.} two {استخدم حرفين على الأكثر.} few {استخدم # أحرف على الأكثر.} many {استخدم # حرفًا على الأكثر.} other {استخدم # حرف على الأكثر.}}',
  'too-many':
    '{limit, plural, zero {اذكر # عنصر على الأكثر.} one {اذكر عنصرًا واحدًا على الأكثر.} two {اذكر عنصرين على الأكثر.} few {اذكر # عناصر على الأكثر.} many {اذكر # عنصرًا على الأكثر.} other {اذكر # عنصر على الأكثر.}}',
  'too-short':
    '{limit, plural, zero {استخدم # حرف على الأقل.} one {استخدم حرفًا واحدًا على الأقل.} two {استخدم حرفين على الأقل.} few {استخدم # أحرف على الأقل.} many {استخدم # حرفًا على الأقل.} other {استخدم # حرف على الأقل.}}',
  'unknown-fields': 'احذف هذا، فهو غير معروف هنا: {names}.',
  'wrong-form': 'هذا ليس بالصيغة الصحيحة.',
  'wrong-kind': 'هذا من نوع غير صحيح.',
  'wrong-value': 'هذه القيمة غير مسموح بها هنا.',
}
