import { brand } from '@corridor/kernel/brand'
import type { kyc as English } from '../../en/standing/kyc.ts'
import type { Translation } from '../../translation.ts'

export const kyc: Translation<typeof English> = {
  none: 'Verifique su identidad para añadir y enviar dinero.',
  draft: 'Termine su verificación de identidad para añadir y enviar dinero.',
  submitted: 'Estamos comprobando sus datos. Suele tardar unos minutos.',
  'in-review':
    'Un compañero está revisando sus documentos. Tendrá noticias nuestras en el plazo de un día.',
  approved: 'Su identidad está verificada.',
  refused:
    'No hemos podido verificar su identidad. Inténtelo con otro documento o póngase en contacto con el servicio de asistencia.',
  'more-needed': 'Necesitamos algo más de usted para verificar su identidad.',
  'contact-support':
    'No hemos podido verificar su identidad. Póngase en contacto con el servicio de asistencia; le ayudarán.',
  'label-documents-match': 'Los documentos y los datos declarados coinciden',
  'label-explained-by-customer': 'Diferencias explicadas por el cliente',
  'label-document-not-genuine': 'El documento no es auténtico o se ha alterado',
  'label-person-differs': 'El documento es de otra persona',
  'label-under-age': 'Por debajo de la edad mínima',
  'label-document-not-accepted': 'Tipo de documento que no aceptamos',
  'label-photo-unreadable': 'Foto borrosa, oscura o cortada',
  'label-document-expired': 'El documento ha caducado',
  'label-side-missing': 'Falta una cara o una página',
  'label-name-differs': 'El nombre no coincide con el declarado',
  'label-address-unreadable': 'Falta la dirección o no se puede leer',
  'label-provider-clear': 'Aprobado por el proveedor de identidad',
  'label-provider-reject': 'Rechazado por el proveedor de identidad',
  'reason-documents-match': 'Su identidad está verificada. Ya puede añadir dinero.',
  'reason-explained-by-customer': 'Su identidad está verificada. Ya puede añadir dinero.',
  'reason-document-not-genuine':
    'No hemos podido verificar su identidad con este documento. Inténtelo con otro o póngase en contacto con el servicio de asistencia.',
  'reason-person-differs':
    'El documento no pertenece al titular de esta cuenta. Inténtelo con el suyo o póngase en contacto con el servicio de asistencia.',
  'reason-under-age': `Debe tener al menos 18 años para usar ${brand.name}. Póngase en contacto con el servicio de asistencia si esto es un error.`,
  'reason-document-not-accepted':
    'No aceptamos este tipo de documento. Inténtelo con un pasaporte, un documento de identidad o un permiso de conducir.',
  'reason-photo-unreadable':
    'No hemos podido leer su documento. Suba una foto nítida y bien iluminada en la que se vean las cuatro esquinas.',
  'reason-document-expired': 'Su documento ha caducado. Suba uno que esté vigente hoy.',
  'reason-side-missing': 'Falta una cara de su documento. Suba las dos caras.',
  'reason-name-differs':
    'El nombre de su documento no es el de su cuenta. Suba uno con el nombre de su cuenta o escríbanos en «Ayuda».',
  'reason-address-unreadable':
    'Compruebe su dirección o suba un documento que la muestre, de no más de 3 meses.',
  'reason-provider-clear': 'Su identidad está verificada. Ya puede añadir dinero.',
  'reason-provider-reject':
    'No hemos podido verificar su identidad con este documento. Inténtelo con otro o póngase en contacto con el servicio de asistencia.',
}
