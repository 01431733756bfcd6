import { brand } from '@corridor/kernel/brand'
import type { landing as English } from '../../en/web/landing.ts'
import type { Translation } from '../../translation.ts'

export const landing: Translation<typeof English> = {
  title: `${brand.name}: dinero entre países, con todas las comisiones a la vista`,
  'site-description':
    'Guarde, envíe y convierta dinero en muchas divisas, al tipo de cambio medio del mercado y con todas las comisiones a la vista.',
  'app-description': 'Guarde, envíe y convierta dinero en muchas divisas.',
  'app-send': 'Enviar dinero',
  'app-activity': 'Actividad',
  headline: 'Dinero entre países, al tipo de cambio real',
  'headline-detail':
    'Guarde, convierta y envíe dinero en {count, plural, one {# divisa} other {# divisas}}. Obtiene el tipo de cambio medio del mercado y ve nuestra comisión antes de confirmar.',
  'open-account': 'Abrir una cuenta',
  'sign-in': 'Iniciar sesión',
  reasons: 'Con lo que puede contar',
  'reason-rate': 'El tipo medio del mercado',
  'reason-rate-detail':
    'El tipo que los bancos usan entre ellos, con su fuente y su fecha en cada cotización. Sin margen añadido.',
  'reason-fee': 'Una comisión, a la vista',
  'reason-fee-detail':
    'Un porcentaje y una parte fija, que se muestran antes de confirmar. Si un pago se devuelve, la comisión también.',
  'reason-quote': 'Un tipo que se mantiene',
  'reason-quote-detail':
    'Su cotización queda fijada durante 30 minutos. Lo que usted confirma es lo que ocurre, hasta el último céntimo.',
  'reason-wallets': 'Un monedero por divisa',
  'reason-wallets-detail':
    'Ábralos cuando los necesite, añada dinero por transferencia bancaria o con tarjeta y convierta entre ellos.',
  'reason-tracker': 'Cada paso, con su fecha',
  'reason-tracker-detail':
    'Cada envío tiene su seguimiento: creado, cobrado, enviado, entregado. Avanza mientras lo mira.',
  'reason-ways': 'A bancos y a personas',
  'reason-ways-detail':
    'Pague a una cuenta bancaria en el extranjero o, en segundos, a un alias, un correo electrónico o un número de teléfono.',
  steps: 'Cómo funciona',
  'step-account': 'Abra una cuenta',
  'step-account-detail': 'Su correo electrónico y su nombre. Se tarda un minuto.',
  'step-identity': 'Confirme quién es',
  'step-identity-detail':
    'Una foto de su pasaporte, su documento de identidad o su permiso de conducir.',
  'step-money': 'Añada dinero',
  'step-money-detail': 'Por transferencia bancaria con su propia referencia, o con tarjeta.',
  'step-send': 'Envíelo',
  'step-send-detail': 'Vea el precio, confirme y siga su llegada.',
  calculator: 'Calculadora',
  'you-send': 'Usted envía',
  'you-send-currency': 'Divisa que envía',
  'they-get': 'El destinatario recibe',
  'they-get-currency': 'Divisa que recibe el destinatario',
  'try-again': 'Intentar de nuevo',
  'our-fee': 'Nuestra comisión',
  'fee-parts': '{percent, number, ::.00###} % y una parte fija',
  converted: 'Convertimos',
  'to-bank': 'A una cuenta bancaria',
  'to-customer': `A otro cliente de ${brand.name}`,
  'write-amount': 'Escriba un importe para ver la comisión, el tipo de cambio y el plazo.',
}
