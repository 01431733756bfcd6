export const notYou =
  'Si no ha sido usted, restablezca ahora su contraseña y escríbanos: abra Ayuda en la aplicación.'
