import type { signUp as English } from '../../en/web/sign-up.ts'
import type { Translation } from '../../translation.ts'

export const signUp: Translation<typeof English> = {
  title: 'Abrir una cuenta',
  detail: 'Se tarda un minuto y no cuesta nada.',
  'already-here': '¿Ya tiene cuenta? <enter>Inicie sesión</enter>',
  email: 'Correo electrónico',
  password: 'Contraseña',
  country: 'País en el que vive',
  'country-hint': 'Su primer monedero se abre en la divisa de ese país. Puede abrir más.',
  'first-name': 'Nombre',
  'first-name-missing': 'Escriba su nombre o marque que solo tiene un nombre.',
  'last-name': 'Apellidos',
  'one-name': 'Nombre',
  'name-hint': 'Tal como figura en su pasaporte o documento de identidad.',
  'has-one-name': 'Solo tengo un nombre',
  'birth-date': 'Fecha de nacimiento',
  'accept-terms': 'He leído y acepto las <terms>condiciones</terms>',
  'terms-missing': 'Acepte las condiciones para continuar.',
  submit: 'Abrir mi cuenta',
  busy: 'Abriendo…',
  'check-mail': 'Revise su correo',
  'check-mail-detail':
    'Hemos escrito a <email></email>. Abra el enlace del mensaje en este navegador: confirma la dirección e inicia su sesión. Es válido durante 24 horas. En otro navegador le pediremos la contraseña.',
  'go-to-sign-in': 'Ir al inicio de sesión',
  'sent-again':
    'Si la dirección está pendiente de confirmar, otro enlace va en camino. Mire también en la carpeta de correo no deseado.',
  'send-again': '¿No ha llegado nada? Enviar de nuevo',
  'sending-again': 'Enviando…',
  'other-address': '¿No es su dirección? Volver',
}
