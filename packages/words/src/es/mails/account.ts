import { brand } from '@corridor/kernel/brand'
import type { accountNotices as English } from '../../en/mails/account.ts'
import type { Translation } from '../../translation.ts'
import { notYou } from './not-you.ts'

export const accountNotices: Translation<typeof English> = {
  'verify-email-title': 'Confirme su dirección de correo',
  'verify-email-body': `Le damos la bienvenida a ${brand.name}. Confirme esta dirección para terminar de configurar su cuenta. El enlace es válido durante 24 horas.`,
  'verify-email-action': 'Confirmar mi dirección',
  'registration-repeated-title': 'Usted ya tiene una cuenta',
  'registration-repeated-body':
    'Alguien ha intentado registrarse con esta dirección. Si ha sido usted, inicie sesión. Si no, no tiene que hacer nada: no ha cambiado nada.',
  'registration-repeated-action': 'Iniciar sesión',
  'email-verified-title': 'Su dirección de correo está confirmada',
  'email-verified-body': 'A continuación, confirme su identidad para añadir y enviar dinero.',
  'reset-password-title': 'Restablezca su contraseña',
  'reset-password-body':
    'Use este enlace para elegir una contraseña nueva. Funciona una sola vez, durante 30 minutos. Si no lo ha pedido usted, no tiene que hacer nada.',
  'reset-password-action': 'Elegir una contraseña nueva',
  'password-changed-title': 'Se ha cambiado su contraseña',
  'password-changed-body': `Se han cerrado sus otras sesiones. ${notYou}`,
  'new-sign-in-title': 'Nuevo inicio de sesión en su cuenta',
  'new-sign-in-body': `Alguien ha iniciado sesión desde un dispositivo que no conocíamos. ${notYou}`,
  'new-sign-in-action': 'Ver sus dispositivos',
  'sessions-ended-title': 'Se ha cerrado la sesión en uno de sus dispositivos',
  'sessions-ended-body': `Tenía sesiones abiertas en más dispositivos de los que permite una cuenta, así que se ha cerrado la del que llevaba más tiempo sin usarse. ${notYou}`,
  'sessions-ended-action': 'Ver sus dispositivos',
  'totp-enabled-title': 'El inicio de sesión en dos pasos está activado',
  'totp-enabled-body':
    'A partir de ahora le pediremos un código de su aplicación al iniciar sesión.',
  'totp-disabled-title': 'El inicio de sesión en dos pasos está desactivado',
  'totp-disabled-body': `Ya no pedimos un código al iniciar sesión. ${notYou}`,
  'recovery-code-used-title': 'Se ha usado un código de recuperación',
  'recovery-code-used-body': `Alguien ha iniciado sesión con uno de sus códigos de recuperación. No se puede volver a usar. ${notYou}`,
  'account-locked-title': 'Su cuenta está bloqueada por un tiempo',
  'account-locked-body':
    'Alguien ha fallado demasiadas veces al intentar entrar en su cuenta y tiene que esperar. Los dispositivos en los que usted ya había iniciado sesión no se ven afectados; uno nuevo necesita el código de su aplicación de autenticación, o algo de tiempo. También puede restablecer ahora su contraseña.',
  'account-locked-action': 'Ir al inicio de sesión',
  'account-suspended-title': 'Su cuenta está en pausa',
  'account-suspended-body':
    'Por ahora no puede iniciar sesión ni mover dinero, y sus claves API han dejado de funcionar. Su dinero está a salvo. Responda a este correo y le diremos qué necesitamos.',
  'account-restored-title': 'Su cuenta vuelve a funcionar',
  'account-restored-body':
    'Inicie sesión como antes. Las claves API que tenía han dejado de funcionar: cree otras donde las necesite.',
  'account-closed-title': 'Su cuenta está cerrada',
  'account-closed-body': `Gracias por haber usado ${brand.name}. Conservamos los registros que exige la ley y nada más. Si no esperaba esto, responda a este correo.`,
  'kyc-approved-title': 'Su identidad está verificada',
  'kyc-approved-body': 'Hemos confirmado su identidad. Puede añadir, convertir y enviar dinero.',
  'kyc-approved-action': 'Ir a su cuenta',
  'kyc-raised-title': 'Sus límites son más altos',
  'kyc-raised-body':
    'También hemos confirmado su dirección. Su cuenta muestra cuánto puede mover ahora.',
  'kyc-raised-action': 'Ver sus límites',
  'kyc-refused-title': 'No hemos podido verificar su identidad',
  'kyc-refused-body': 'Abra su cuenta para ver por qué y qué puede hacer a continuación.',
  'kyc-refused-action': 'Ver qué hacer',
  'kyc-more-needed-title': 'Necesitamos algo más de usted',
  'kyc-more-needed-body':
    'Para confirmar su identidad necesitamos algo más. Abra su cuenta para ver qué.',
  'kyc-more-needed-action': 'Ver qué necesitamos',
  'support-answered-title': 'Hemos respondido a su mensaje',
  'support-answered-body': 'Tiene una respuesta de nuestro equipo de asistencia.',
  'support-answered-action': 'Leerla',
}
