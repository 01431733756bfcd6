import type { kyc as English } from '../../en/errors/kyc.ts'
import type { Translation } from '../../translation.ts'

export const kyc: Translation<typeof English> = {
  'not-found': 'No hemos encontrado esa verificación de identidad.',
  'invalid-input': 'Parte de lo que ha introducido no es válido. Revíselo e inténtelo de nuevo.',
  'not-editable':
    'Sus datos se están comprobando y no se pueden cambiar ahora. Espere la respuesta.',
  'details-missing': 'Introduzca primero su dirección y los demás datos.',
  'document-missing': 'Suba su documento, por ambas caras si tiene dos, e inténtelo de nuevo.',
  'document-empty': 'Ese archivo está vacío. Elija otro.',
  'document-too-large': 'Ese archivo ocupa más de 10 MB. Elija uno más pequeño.',
  'document-type': 'Suba una imagen JPEG, PNG o WebP, o un PDF.',
  'document-unsafe':
    'Ese archivo contiene contenido activo o dañado. Suba un escaneado sencillo o una foto.',
  'document-attachment':
    'Ese PDF lleva un archivo adjunto dentro, y no se ha conservado nada de él. Súbalo sin el adjunto, o suba una foto.',
  'too-busy':
    'En este momento llegan muchos documentos. Vuelva a subir el suyo dentro de un minuto.',
  'quota-exceeded':
    'Ya ha subido muchos documentos. Póngase en contacto con el servicio de asistencia.',
  'already-verified': 'Su identidad ya está verificada. No hay nada que hacer.',
  'attempts-exhausted':
    'No hemos podido verificar su identidad. Póngase en contacto con el servicio de asistencia.',
  'key-reused': 'Esta clave ya se usó para otros datos o archivos. Use una clave nueva.',
  'in-flight':
    'La misma solicitud todavía se está tramitando. Vuelva a preguntar dentro de un momento.',
  'already-claimed': 'Un compañero ya se ocupa de esta verificación.',
  'already-decided':
    'Esta verificación se ha decidido o ha cambiado entretanto. Vuelva a cargarla.',
  'reason-unknown': 'Ese motivo no corresponde a esta decisión.',
  'note-required': 'Escriba una nota que explique el motivo.',
  'bad-signature': 'No se ha podido verificar la firma de este mensaje.',
  'unknown-provider': 'No conocemos a ese proveedor.',
  'malformed-webhook': 'No se ha podido leer este mensaje.',
}
