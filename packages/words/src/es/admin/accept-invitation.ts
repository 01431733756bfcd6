import type { acceptInvitation as English } from '../../en/admin/accept-invitation.ts'
import type { Translation } from '../../translation.ts'

export const acceptInvitation: Translation<typeof English> = {
  title: 'Aceptar su invitación',
  heading: 'Su invitación',
  'problem-advice':
    'Pida a la administración que le invite de nuevo; recibirá un enlace nuevo por correo.',
  'try-again': 'Intentarlo de nuevo',
  welcome: 'Le damos la bienvenida, {name}',
  'welcome-detail':
    'Configure su cuenta para {email}. Primero una contraseña y luego su aplicación de autenticación.',
  'new-password': 'Contraseña nueva',
  'password-hint': 'Al menos 8 caracteres; lo más importante es la longitud.',
  'password-submit': 'Continuar con la aplicación de autenticación',
  'password-busy': 'Continuando…',
  nearly: 'Ya casi está, {name}',
  'nearly-detail': 'Su aplicación de autenticación da un código en cada inicio de sesión.',
  scan: 'Escanee esto con una aplicación de autenticación o escriba en ella la clave.',
  'qr-code': 'Código QR para su aplicación de autenticación',
  'copy-key': 'Copiar la clave',
  key: 'clave',
  'first-code': 'Primer código de la aplicación',
  'first-code-hint': 'Seis cifras.',
  'start-over': 'Empezar de nuevo',
  'enrol-submit': 'Configurar mi cuenta',
  'enrol-busy': 'Configurando…',
  'codes-title': 'Guarde sus códigos de recuperación',
  'codes-detail': 'Cada uno le permite iniciar sesión una vez cuando no tenga la aplicación.',
  'codes-once': 'Solo se muestran ahora. Guárdelos en un gestor de contraseñas o imprímalos.',
  codes: 'Códigos de recuperación',
  'codes-copied': 'Códigos de recuperación copiados',
  'codes-copy': 'Copiar todos',
  'codes-stored': 'He guardado los códigos',
  'to-sign-in': 'Ir a iniciar sesión',
}
