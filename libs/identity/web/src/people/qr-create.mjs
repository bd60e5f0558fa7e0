// `qrcode` brings no types; the one function that is used gets them in qr-create.d.mts.
export { create } from 'qrcode';
