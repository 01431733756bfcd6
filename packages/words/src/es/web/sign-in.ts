import { brand } from '@corridor/kernel/brand'
import type { signIn as English } from '../../en/web/sign-in.ts'
import type { Translation } from '../../translation.ts'

export const signIn: Translation<typeof English> = {
  title: 'Iniciar sesión',
  welcome: 'Le damos la bienvenida de nuevo.',
  'new-here': '¿Es su primera vez? <register>Abra una cuenta</register>',
  email: 'Correo electrónico',
  password: 'Contraseña',
  forgot: '¿La ha olvidado?',
  submit: 'Iniciar sesión',
  busy: 'Iniciando sesión…',
  'email-missing': 'Escriba su correo electrónico.',
  'password-missing': 'Escriba su contraseña.',
  'no-authenticator':
    '¿No tiene aplicación de autenticación? <reset>Elija una contraseña nueva</reset>.',
  'use-authenticator': 'Usar su aplicación de autenticación',
  'code-title': 'Introduzca su código',
  'code-description': `Abra su aplicación de autenticación y escriba los seis dígitos que muestra para ${brand.name}.`,
  code: 'Código de seis dígitos',
  'code-short': 'El código tiene seis dígitos.',
  'recovery-code': 'Código de recuperación',
  'recovery-hint': 'Cada código sirve una sola vez.',
  'recovery-missing': 'Escriba uno de sus códigos de recuperación.',
  'use-recovery': 'Usar un código de recuperación',
  'use-app': 'Usar su aplicación',
  'lost-both': 'He perdido ambos',
  back: 'Atrás',
  'lost-title': '¿Ha perdido su autenticador?',
  'lost-description':
    'Así puede volver a entrar sin la aplicación y sin un código de recuperación.',
  'lost-write': 'Le escribimos a su correo electrónico.',
  'lost-document': 'Nos muestra su pasaporte u otro documento de identidad.',
  'lost-two-people': 'Dos personas de nuestro equipo lo revisan.',
  'lost-after': 'Pasados dos días, en los que puede cancelarlo, se quita su autenticador.',
  'lost-consequences':
    'Entonces se cierra la sesión en todos los dispositivos y terminan todas las claves de API. Durante un día solo podrá pagar a personas a las que ya haya pagado.',
  'lost-submit': 'Escríbanme',
  'lost-busy': 'Escribiéndole…',
  'lost-written': 'Le hemos escrito',
  'lost-written-detail': 'Abra el enlace del correo para continuar. También le permite cancelar.',
  'end-signed-out': 'Ha cerrado la sesión.',
  'end-idle': 'Ha estado ausente un rato, así que cerramos su sesión para proteger su dinero.',
  'end-ended': 'Su sesión ha terminado. Vuelva a iniciarla para continuar; no se ha cambiado nada.',
  'end-reset': 'Su contraseña ha cambiado. Inicie sesión con la nueva.',
  unreachable: `No hemos podido conectar con ${brand.name}. Compruebe su conexión e inténtelo de nuevo. No ha iniciado sesión.`,
  'too-many': 'Han sido demasiadas solicitudes a la vez. Espere un minuto e inténtelo de nuevo.',
}
