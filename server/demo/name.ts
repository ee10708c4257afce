/** Names that combine into people who do not exist: common given names and surnames of each origin, put together by chance. */
export type Origin = {
  readonly country: string
  readonly surnames: readonly string[]
  readonly given: { readonly M: readonly string[]; readonly F: readonly string[] }
  /** Carries both parents' surnames, which one paper writes with a hyphen and another without. */
  readonly doubled?: true
}

const words = (text: string): readonly string[] => text.split(' ')

export const HERE: Origin = {
  country: 'United States',
  surnames: words(
    'Lindqvist Haugen Schroeder Vandenberg Kowalke Novotny Brandt Tollefson Ziegler Washington Decker Whitecloud Olson Hartmann Beauchamp ' +
      'Jefferson Krueger Maki Sorensen Prudhomme Gruber Ostrander Banks Wendt',
  ),
  given: {
    M: words('Tyler Dale Marcus Kevin Brandon Erik Darnell Cody Wayne Justin Travis Nathan Dwight Kyle Roland Jamal'),
    F: words('Amber Krista Heather Denise Tasha Brittany Carla Jolene Megan Latoya Kelsey Renee'),
  },
}

const MEXICO: Origin = {
  country: 'Mexico',
  doubled: true,
  surnames: words(
    'García Muñoz Hernández Peña Ríos Ibáñez Castañeda Zúñiga Solís Ordóñez Vega Treviño Salas Cárdenas Luna Robles',
  ),
  given: {
    M: words('José Martín Raúl Óscar Efraín Saúl Héctor Iván Adrián Ramón'),
    F: words('María Lucía Verónica Araceli Inés Yolanda Mónica'),
  },
}

const HONDURAS: Origin = {
  country: 'Honduras',
  doubled: true,
  surnames: words('Zelaya Bonilla Funes Mejía Cáceres Maradiaga Pineda Núñez Alvarenga Lagos Banegas Turcios'),
  given: { M: words('Wilmer Selvin Nelson Darwin Josué Elmer Marvin'), F: words('Karla Suyapa Keily Dunia Reina') },
}

const POLAND: Origin = {
  country: 'Poland',
  surnames: words('Wójcik Zieliński Gołąbek Pawłowski Dąbrowski Sikora Krawiec Woźniak'),
  given: { M: words('Paweł Łukasz Tomasz Grzegorz Marek'), F: words('Agnieszka Małgorzata Beata') },
}

const LAOS: Origin = {
  country: 'Laos',
  surnames: words('Vang Xiong Lor Thao Moua Yang Vue Phommasa Sisouvanh'),
  given: { M: words('Tou Chue Pao Kong Meng Somphone'), F: words('Mai Pa-Houa Yer Bouakham') },
}

const INDIA: Origin = {
  country: 'India',
  surnames: words('Patel Sandhu Reddy Nair Chaudhary Gill Deshmukh Iyer'),
  given: { M: words('Rajesh Gurpreet Sanjay Vikram Harish'), F: words('Anjali Kavita Simran') },
}

const CANADA: Origin = {
  country: 'Canada',
  surnames: words("Tremblay O'Donnell Gagné MacIsaac Lévesque Fraser Côté Bouchard-Roy"),
  given: { M: words('Étienne Gordon Luc Ryan Benoît'), F: words('Geneviève Shannon Chloé') },
}

const NIGERIA: Origin = {
  country: 'Nigeria',
  surnames: words('Okafor Adeyemi Balogun Eze Nwosu Ibrahim Olatunji'),
  given: { M: words('Chinedu Tunde Emeka Musa Kelechi'), F: words('Ngozi Folake Amina') },
}

/** As often as each stands here. */
export const ABROAD: readonly Origin[] = [
  MEXICO,
  MEXICO,
  MEXICO,
  MEXICO,
  HONDURAS,
  HONDURAS,
  LAOS,
  LAOS,
  POLAND,
  INDIA,
  CANADA,
  NIGERIA,
]
