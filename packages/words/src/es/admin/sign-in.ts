import type { signIn as English } from '../../en/admin/sign-in.ts'
import type { Translation } from '../../translation.ts'

export const signIn: Translation<typeof English> = {
  title: 'Iniciar sesión',
  description: 'Para el personal. Necesita su aplicación de autenticación.',
  email: 'Correo electrónico',
  password: 'Contraseña',
  code: 'Código de su aplicación de autenticación',
  'code-hint': 'Seis cifras; uno nuevo cada 30 segundos.',
  'recovery-code': 'Código de recuperación',
  'recovery-hint': 'Cada código de recuperación sirve una sola vez.',
  submit: 'Iniciar sesión',
  busy: 'Iniciando sesión…',
  'use-app': 'Usar la aplicación de autenticación',
  'use-recovery': 'Usar un código de recuperación',
  'end-signed-out': 'Ha cerrado la sesión.',
  'end-ended': 'Su sesión ha terminado. Inicie sesión para continuar donde estaba.',
  unreachable: 'No hemos podido iniciar su sesión. Compruebe su conexión e inténtelo de nuevo.',
}
