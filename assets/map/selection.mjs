// What the map shows: its region, its rivers, and what of today's water was not there in 1912-1936.

// The rectangle of the plane about the centre; the camera shows nothing outside it. Units: km.
export const region = {
  centre_lon_deg: 20,
  centre_lat_deg: 52,
  min_x: -2700,
  min_y: -2150,
  max_x: 2750,
  max_y: 2350,
}

// Rivers by [lon, lat] of a point near their source and one near their mouth, in degrees; the rank is that of a
// school atlas of Europe: 1 for the great ones.
export const rivers = [
  { name: 'Danube', rank: 1, source: [8.2, 48.0], mouth: [29.7, 45.16] },
  { name: 'Dnieper', rank: 1, source: [33.6, 55.9], mouth: [32.3, 46.5] },
  { name: 'Don', rank: 1, source: [38.3, 54.0], mouth: [39.3, 47.1] },
  { name: 'Elbe', rank: 1, source: [15.6, 50.7], mouth: [9.6, 53.6] },
  { name: 'Loire', rank: 1, source: [4.2, 44.8], mouth: [-1.95, 47.28] },
  { name: 'Neva', rank: 1, source: [31.0, 59.95], mouth: [30.2, 59.95] },
  { name: 'Po', rank: 1, source: [7.3, 44.7], mouth: [12.5, 44.96] },
  { name: 'Rhine', rank: 1, source: [8.8, 46.6], mouth: [4.1, 51.98] },
  { name: 'Rhône', rank: 1, source: [8.3, 46.5], mouth: [4.84, 43.33] },
  { name: 'Seine', rank: 1, source: [4.4, 47.7], mouth: [0.3, 49.44] },
  { name: 'Vistula', rank: 1, source: [18.9, 49.8], mouth: [18.95, 54.35] },
  { name: 'Volga', rank: 1, source: [32.5, 57.2], mouth: [47.75, 45.6] },
  { name: 'Daugava', rank: 2, source: [31.9, 56.8], mouth: [24.03, 57.05] },
  { name: 'Dniester', rank: 2, source: [22.9, 49.3], mouth: [30.5, 46.08] },
  { name: 'Douro', rank: 2, source: [-2.9, 41.9], mouth: [-8.6, 41.1] },
  { name: 'Ebro', rank: 2, source: [-4.1, 43.0], mouth: [0.8, 40.7] },
  { name: 'Euphrates', rank: 2, source: [41.3, 39.9], mouth: [47.4, 31.0] },
  { name: 'Garonne', rank: 2, source: [1.6, 43.0], mouth: [-0.6, 45.0] },
  { name: 'Kama', rank: 2, source: [53.7, 58.2], mouth: [49.3, 55.3] },
  { name: 'Northern Dvina', rank: 2, source: [38.9, 60.2], mouth: [40.6, 64.6] },
  { name: 'Oder', rank: 2, source: [17.6, 49.8], mouth: [14.5, 53.5] },
  { name: 'Pechora', rank: 2, source: [59.0, 62.0], mouth: [53.8, 68.2] },
  { name: 'Tagus', rank: 2, source: [-1.9, 40.5], mouth: [-9.0, 38.8] },
  { name: 'Thames', rank: 2, source: [-2.1, 51.7], mouth: [0.4, 51.5] },
  { name: 'Tigris', rank: 2, source: [39.5, 38.5], mouth: [47.4, 31.0] },
  { name: 'Tisza', rank: 2, source: [24.2, 48.0], mouth: [20.3, 45.2] },
  { name: 'Ural', rank: 2, source: [58.9, 54.3], mouth: [51.7, 47.0] },
  { name: 'Dalälven', rank: 3, source: [12.6, 62.0], mouth: [17.4, 60.6] },
  { name: 'Mur and Drava', rank: 3, source: [13.8, 47.1], mouth: [18.9, 45.5] },
  { name: 'Glomma', rank: 3, source: [11.2, 62.6], mouth: [10.9, 59.2] },
  { name: 'Göta älv', rank: 3, source: [12.4, 58.4], mouth: [11.9, 57.8] },
  { name: 'Kemijoki', rank: 3, source: [28.3, 67.6], mouth: [24.5, 65.8] },
  { name: 'Kokemäenjoki', rank: 3, source: [22.9, 61.3], mouth: [21.8, 61.5] },
  { name: 'Svir', rank: 3, source: [35.2, 61.0], mouth: [33.0, 60.6] },
  { name: 'Vuoksi', rank: 3, source: [28.4, 61.2], mouth: [30.1, 60.9] },
  { name: 'Vychegda', rank: 3, source: [55.2, 62.2], mouth: [46.5, 61.3] },
]

// Reservoirs filled after 1936, by a point [lon, lat] within each.
export const later_lakes = [
  { name: 'Rybinsk', at: [38.4, 58.5] },
  { name: 'Kremenchuk', at: [32.7, 49.2] },
  { name: 'Tharthar', at: [43.3, 34.0] },
]

// Lakes whose islands are land won from the water after 1936, by a point within the lake: the polders of the Zuiderzee.
export const lakes_before_polders = [{ name: 'Zuiderzee', at: [5.3, 52.75] }]
