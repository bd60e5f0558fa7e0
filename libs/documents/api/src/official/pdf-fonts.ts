import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';

const find = createRequire(import.meta.url).resolve;
const face = (name: string) => find(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`);

let ready = false;

/** Tinos has the measures of Times New Roman. Nothing but its files is read, and nothing is fetched. */
export function prepareFonts(): void {
  if (ready) return;
  const fonts = {
    Tinos: {
      normal: face('400Regular'),
      bold: face('700Bold'),
      italics: face('400Regular_Italic'),
      bolditalics: face('700Bold_Italic'),
    },
  };
  pdfmake.setFonts(fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => (Object.values(fonts.Tinos) as string[]).includes(path));
  ready = true;
}
