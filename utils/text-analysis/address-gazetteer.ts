/** The divisions of China as a tree and by every way of writing them. Decoded when first asked for. */
import { shortForms } from './address-names';
import { DIVISIONS } from './divisions.generated';

export type Level = 'province' | 'city' | 'district';

export interface Place {
  name: string;
  level: Level;
  /** The division it belongs to; a district may stand right under its province. */
  above: Place | null;
}

/** One way of writing one place. */
export interface Form {
  place: Place;
  /** Its official name, not shortened. */
  official: boolean;
}

let forms: ReadonlyMap<string, readonly Form[]> | undefined;

/** Longest form that is looked for, in characters: no official name is longer. */
export const LONGEST_FORM = 20;

/** @returns the places that are written so; several when the form is ambiguous */
export function placesWritten(text: string): readonly Form[] {
  forms ??= collectForms();
  return forms.get(text) ?? [];
}

/** Every place of the data set, in its order. */
export function allPlaces(): Place[] {
  const places: Place[] = [];
  for (const line of DIVISIONS.trim().split('\n')) {
    const [name = '', parts = ''] = line.split('>');
    const province: Place = { name, level: 'province', above: null };
    places.push(province);
    for (const part of parts.split(';')) {
      const [cityName = '', districts = ''] = part.split(':');
      const city: Place = { name: cityName, level: 'city', above: province };
      if (cityName !== '') places.push(city);
      const above = cityName === '' ? province : city;
      for (const district of districts.split(','))
        if (district !== '') places.push({ name: district, level: 'district', above });
    }
  }
  return places;
}

/** A municipality is a province and its own city: addresses name it once (北京市朝阳区) and forms name it twice. */
export const isMunicipality = ({ name, level }: Place): boolean =>
  level === 'province' && name.endsWith('市');

function collectForms(): ReadonlyMap<string, readonly Form[]> {
  const collected = new Map<string, Form[]>();
  const add = (text: string, form: Form): void => {
    const known = collected.get(text);
    if (known) known.push(form);
    else collected.set(text, [form]);
  };
  for (const place of allPlaces()) {
    add(place.name, { place, official: true });
    const shorts = shortForms(place.name);
    for (const short of shorts) add(short, { place, official: false });
    if (!isMunicipality(place)) continue;
    for (const first of [place.name, ...shorts])
      for (const second of [place.name, '市辖区']) add(first + second, { place, official: true });
  }
  return collected;
}
