import type { terms as English } from '../../en/web/terms.ts'
import type { Translation } from '../../translation.ts'

export const terms: Translation<typeof English> = {
  title: 'Condiciones',
  version: 'Versión {version}',
  account: 'Su cuenta',
  'account-detail':
    'La cuenta es solo suya. Usted tiene al menos {age} años, lo que nos dice sobre su persona es cierto y lo mantiene al día. Comprobamos quién es antes de que añada o envíe dinero; los límites de su cuenta dependen de esa comprobación.',
  money: 'Su dinero',
  'money-detail':
    'Lo que hay en sus monederos es suyo. No lo prestamos, y ningún apunte se borra jamás: las correcciones son apuntes propios que usted puede ver.',
  prices: 'Precios',
  'prices-detail':
    'Convertimos al tipo de cambio medio del mercado y no le añadimos nada. Nuestra comisión se muestra por separado antes de confirmar. Una cotización vale 30 minutos y puede usarse una vez.',
  sending: 'Envíos',
  'sending-detail':
    'Cuando usted confirma, el dinero queda reservado. Puede cancelar hasta que se pague. Si el banco del destinatario lo devuelve, usted recupera todo, incluida nuestra comisión.',
  checks: 'Controles',
  'checks-detail':
    'La ley nos obliga a revisar los pagos. Mientras lo hacemos, el dinero está reservado y seguro, y puede que no siempre se nos permita decir por qué. Un pago que rechazamos vuelve a su monedero.',
  safety: 'Seguridad',
  'safety-detail':
    'No comparta su contraseña ni su autenticador, y avísenos de inmediato si otra persona pudiera tenerlos. Nunca se los pedimos.',
  data: 'Sus datos',
  'data-detail':
    'Guardamos lo que la ley exige y lo que la cuenta necesita: quién es usted, sus documentos (cifrados) y sus pagos. No los vendemos.',
  leaving: 'Cierre de la cuenta',
  'leaving-detail':
    'Puede cerrar su cuenta en cualquier momento si sus monederos están vacíos. Podemos suspenderla o cerrarla cuando la ley o estas condiciones lo exijan; su dinero sigue siendo suyo.',
}
