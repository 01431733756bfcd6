import type { bankFormats as English } from '../en/bank-formats.ts'
import type { Translation } from '../translation.ts'

export const bankFormats: Translation<typeof English> = {
  'statement-faults': {
    'unknown-format':
      'هذا ليس كشف حساب تمكن قراءته: camt.053 أو camt.054 أو MT940 أو ملف مرتجعات NACHA أو ملف ZIP منها.',
    'unknown-message': 'يحتوي الملف على رسالة من نوع آخر، أو على إصدار لا يُقرأ.',
    'too-large': 'الملف كبير جدًا، أو فيه أكثر مما يُقرأ دفعة واحدة.',
    'bad-encoding': 'ترميز حروف الملف ليس ما يذكره.',
    'document-type': 'يعلن الملف نوع مستند، ولا يفعل ذلك أي بنك. لا يُقرأ الملف.',
    malformed: 'الملف تالف أو ينتهي قبل تمامه.',
    'field-missing': 'حقل لا بد منه ناقص.',
    'bad-amount': 'هذا ليس مبلغًا بهذه العملة.',
    'bad-date': 'هذا ليس تاريخًا.',
    'bad-currency': 'هذه ليست عملة، أو ليست عملة الحساب.',
    'bad-line': 'هذا السطر ليس على صورة نوعه.',
    'balance-mismatch': 'الرصيد الافتتاحي والسطور لا تساوي الرصيد الختامي.',
    'batch-mismatch': 'المعاملات المفردة لا تساوي مبلغ مجموعتها.',
    'control-mismatch': 'عدد أو مجموع يذكره الملف عن نفسه لا يطابق سطوره.',
  },
  'order-faults': {
    'nothing-to-pay': 'لا يحتوي الأمر على أي دفعة.',
    'text-missing': 'هذا النص ناقص.',
    'text-too-long': 'هذا النص أطول مما تسمح به الصيغة. لم يُقتطع شيء.',
    'bad-character': 'في هذا النص حرف لا تقبله كل البنوك.',
    'bad-reference': 'لا يجوز أن يبدأ المرجع أو ينتهي بشرطة مائلة، ولا أن تتوالى فيه شرطتان.',
    'bad-account': 'هذا ليس رقم حساب تقبله الصيغة.',
    'bad-bank-code': 'هذا ليس رمز بنك.',
    'bad-currency': 'لا يحمل النظام هذه العملة.',
    'amount-not-positive': 'يجب أن يكون المبلغ أكبر من صفر.',
    'amount-too-large': 'المبلغ أكبر مما تسمح به الصيغة أو النظام. لم يُقتطع شيء.',
    'town-missing': 'يحتاج العنوان إلى المدينة في حقل مستقل.',
    'country-missing': 'يحتاج العنوان إلى البلد في حقل مستقل.',
    'too-many-address-lines': 'في العنوان أكثر من سطرين حرّين.',
    'address-line-repeats': 'سطر حرّ في العنوان يكرر ما في حقل مستقل.',
    'address-unstructured':
      'ليس في العنوان إلا سطور حرّة، والبنوك ترفض ذلك. تحتاج المدينة والبلد إلى حقلين مستقلين.',
    'description-not-of-scheme': 'لا يقبل النظام هذا الوصف للدفعة.',
  },
}
