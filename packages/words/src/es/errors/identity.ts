import type { identity as English } from '../../en/errors/identity.ts'
import type { Translation } from '../../translation.ts'

export const identity: Translation<typeof English> = {
  'bad-credentials':
    'La dirección de correo electrónico, la contraseña o el código no son correctos. Revíselos e inténtelo de nuevo.',
  'totp-required':
    'Introduzca los seis dígitos de su aplicación de autenticación para terminar de iniciar sesión.',
  locked:
    'Aquí han fallado demasiados intentos, así que este dispositivo tiene que esperar. Inicie sesión con el código de su aplicación de autenticación o desde un dispositivo que ya haya usado, elija una contraseña nueva por correo electrónico o espere una hora.',
  suspended:
    'Esta cuenta está suspendida. Su dinero está seguro. Le hemos escrito un correo electrónico al respecto: respóndalo para ponerse en contacto con nosotros.',
  closed:
    'Esta cuenta está cerrada. Si no lo esperaba, responda al correo electrónico que le hemos escrito.',
  'too-many-attempts':
    'Ha habido demasiados intentos desde su conexión. Inicie sesión con el código de su aplicación de autenticación o desde un dispositivo que ya haya usado, elija una contraseña nueva por correo electrónico o espere 15 minutos.',
  'sign-in-limit':
    'Ha iniciado sesión muchas veces en una hora. Continúe donde ya tiene la sesión iniciada o espere una hora.',
  'totp-enrolment-required':
    'Esta cuenta necesita una aplicación de autenticación antes de poder iniciar sesión.',
  'email-invalid':
    'No parece una dirección de correo electrónico a la que podamos escribir. Revise cómo está escrita.',
  'phone-invalid':
    'No parece un número de teléfono. Escríbalo con el prefijo de su país, por ejemplo +44.',
  'phone-taken':
    'Este número de teléfono pertenece a otra cuenta. Use otro número o inicie sesión.',
  'handle-invalid':
    'Un alias tiene de 3 a 20 caracteres: letras minúsculas, dígitos y guiones bajos.',
  'handle-reserved': 'Este alias no está disponible. Elija otro.',
  'handle-taken': 'Este alias, o uno que se le parece, ya está en uso. Elija otro.',
  'password-too-short': 'Use al menos 8 caracteres para la contraseña.',
  'password-too-long': 'Use como máximo 128 caracteres para la contraseña.',
  'password-common':
    'Esta contraseña es fácil de adivinar: está en listas de contraseñas comunes o se compone de sus propios datos. Elija otra.',
  'password-unchanged': 'La contraseña nueva es igual que la anterior. Elija otra.',
  'name-invalid':
    'Escriba su nombre como en su documento de identidad, con sus letras y sin dígitos. Si solo tiene un nombre, escríbalo como apellido.',
  'birth-date-invalid': 'Esta fecha de nacimiento no es una fecha. Revise el día, el mes y el año.',
  'too-young': 'Debe tener al menos 18 años para abrir una cuenta.',
  'country-not-offered': 'Todavía no se ofrecen cuentas en este país.',
  'currency-not-offered': 'Esta divisa no se ofrece.',
  'language-unknown':
    'Todavía no tenemos textos en este idioma. No se ha cambiado nada. Elija uno de la lista.',
  'time-zone-unknown':
    'No conocemos esta zona horaria. No se ha cambiado nada. Elija una de la lista.',
  'terms-outdated': 'Las condiciones han cambiado. Lea las actuales y acéptelas.',
  'link-invalid': 'Este enlace ya se ha usado o ha dejado de ser válido. Pida uno nuevo.',
  'email-already-verified': 'La dirección de correo electrónico ya está confirmada.',
  'not-found': 'No lo hemos encontrado.',
  'payee-not-found':
    'No hemos encontrado a nadie con estos datos que pueda recibir dinero. Revise cómo están escritos.',
  'session-not-found': 'La sesión de este dispositivo ya está cerrada.',
  'totp-already-on':
    'Ya hay una aplicación de autenticación configurada. Desactívela primero para cambiarla.',
  'totp-not-started': 'Vuelva a empezar la configuración de la aplicación de autenticación.',
  'totp-off': 'No hay ninguna aplicación de autenticación configurada.',
  'totp-code-wrong':
    'Este código no es correcto o ya se ha usado. Espere al siguiente e inténtelo de nuevo.',
  'totp-mandatory':
    'Las cuentas del personal no pueden prescindir de una aplicación de autenticación.',
  'status-conflict':
    'La cuenta no está en un estado en el que esto se pueda hacer. Vuelva a mirarla.',
  'lift-not-requested': 'Nadie ha pedido todavía que se levante esta suspensión.',
  'lift-same-person':
    'Quien pidió que se levantara una suspensión no puede también levantarla. Pídalo a un compañero.',
  'not-allowed': 'Su función no lo permite.',
  'staff-exists': 'Ya hay una cuenta de personal con esta dirección de correo electrónico.',
  'staff-not-found': 'No existe esa cuenta de personal.',
  'staff-own-account':
    'Nadie puede cambiar sus propias funciones ni desactivar su propia cuenta. Pídalo a un compañero.',
  'staff-last-admin': 'Es el último administrador. Nombre primero administrador a otra persona.',
  'staff-disabled': 'Esta cuenta de personal está desactivada.',
  'staff-not-disabled':
    'Esta cuenta de personal no está desactivada, así que no hay nada que activar.',
  'roles-unchanged': 'La cuenta ya tiene estas funciones. No se ha cambiado nada.',
  'proposal-not-found': 'No existe esa petición, o ya se resolvió o terminó.',
  'proposal-expired':
    'Esta petición tiene más de 24 horas y ha terminado. No se ha cambiado nada. Vuelva a hacerla.',
  'proposal-changed':
    'Esto ya no es lo que se pidió: la cuenta o la petición ha cambiado. No se ha hecho nada. Vuelva a mirarlo y pídalo de nuevo si todavía se quiere.',
  'proposal-same-person':
    'Quien pidió un cambio no puede aprobarlo. Tiene que hacerlo otro administrador.',
  'proposal-own-account': 'Nadie decide sobre su propia cuenta. Pídalo a otro administrador.',
  'proposal-new-administrator':
    'Uno de ustedes dos pidió en los últimos siete días que el otro fuera administrador. No se ha cambiado nada; tiene que aprobarlo otro administrador.',
  'proposal-maker-gone':
    'Quien lo pidió ya no es administrador, así que la petición ha terminado. No se ha cambiado nada.',
  'proposal-open':
    'Ya hay una petición para esta cuenta. Apruébela, rechácela o cancélela primero.',
  'enrolment-replaced':
    'La configuración se empezó de nuevo en otra ventana o tardó más de 30 minutos. No se ha cambiado nada. Abra el enlace otra vez para volver a empezar.',
  'administrators-exist':
    'Ya hay administradores que pueden iniciar sesión. Son ellos quienes invitan a otros, siempre dos juntos.',
  'administrator-missing':
    'Ningún administrador puede iniciar sesión todavía, así que no hay un primero al que añadir un segundo. Cree el primero y acepte su invitación.',
  'roles-missing': 'Una cuenta de personal necesita al menos una función.',
  'api-key-not-found': 'No existe esa clave de API.',
  'api-key-limit': 'Ya hay diez claves de API. Revoque una primero.',
  'api-key-expired': 'Esta clave de API ha caducado. Cree una nueva en su cuenta.',
  'api-key-address':
    'Esta clave de API está vinculada a direcciones distintas de aquella desde la que llama. No se ha hecho nada.',
  'api-key-over-limit':
    'Esta clave de API ha agotado lo que puede mover en un día. No se ha movido dinero. Espere al día siguiente (UTC) o use una clave que pueda mover más.',
  'recovery-not-found':
    'No hay en curso ninguna petición de retirar su aplicación de autenticación. No hay nada que cancelar.',
  'recovery-not-now':
    'Ya tenemos su verificación de identidad. No hay nada más que enviar ahora; le escribiremos cuando avance.',
  'recovery-wrong-person':
    'Estos datos no son los de esta cuenta. Escriba su nombre y su fecha de nacimiento tal como los dio al registrarse.',
  'recovery-same-person':
    'Quien recomendó esta recuperación no puede también aprobarla. Pídalo a un compañero.',
  'email-not-verified':
    'Confirme primero su dirección de correo electrónico: es la forma de avisarle si algo va mal.',
  'key-reused':
    'Esta clave ya se usó para otro registro. No se ha cambiado nada. Use una clave nueva para una solicitud nueva.',
  'in-flight':
    'El mismo registro todavía se está tramitando. Vuelva a preguntar dentro de un momento.',
  'bad-client': 'El identificador o el secreto de cliente no es correcto.',
}
