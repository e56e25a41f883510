INSERT INTO orders (number, zip, street, city, state, arrival) VALUES
  ('JU-10230', '22765', 'Bahrenfelder Strasse 40', 'Hamburg', 'delivered', 'Monday'),
  ('JU-10231', '10115', 'Invalidenstrasse 7', 'Berlin', 'delivered', 'Tuesday'),
  ('JU-10232', '50667', 'Domstrasse 12', 'Cologne', 'shipped', 'Friday'),
  ('JU-10233', '20095', 'Mönckebergstrasse 3', 'Hamburg', 'shipped', 'Thursday'),
  ('JU-10234', '80331', 'Sendlinger Strasse 21', 'Munich', 'delivered', 'Saturday'),
  ('JU-10235', '04109', 'Thomaskirchhof 9', 'Leipzig', 'packed', 'Friday'),
  ('JU-10236', '60311', 'Römerberg 5', 'Frankfurt', 'delivered', 'Wednesday'),
  ('JU-10237', '01067', 'Schlossplatz 2', 'Dresden', 'placed', 'Monday'),
  ('JU-10238', '20095', 'Rathausstrasse 14', 'Hamburg', 'packed', 'Friday'),
  ('JU-10239', '28195', 'Am Markt 11', 'Bremen', 'delivered', 'Friday'),
  ('JU-10240', '70173', 'Königstrasse 30', 'Stuttgart', 'placed', 'Tuesday'),
  ('JU-10241', '12435', 'Puschkinallee 5', 'Berlin', 'cancelled', 'Monday');

INSERT INTO order_items (order_number, product) VALUES
  ('JU-10230', 'juniper soap'), ('JU-10230', 'bamboo tray'),
  ('JU-10231', 'stone mug'), ('JU-10231', 'linen blanket'),
  ('JU-10232', 'walnut clock'),
  ('JU-10233', 'oak lamp'), ('JU-10233', 'beeswax candle'),
  ('JU-10234', 'oak lamp'), ('JU-10234', 'wool rug'),
  ('JU-10235', 'linen blanket'),
  ('JU-10236', 'glass carafe'), ('JU-10236', 'ceramic bowl'),
  ('JU-10237', 'wool rug'),
  ('JU-10238', 'fern planter'), ('JU-10238', 'garden shears'),
  ('JU-10239', 'felt slippers'), ('JU-10239', 'cotton apron'),
  ('JU-10240', 'willow basket'),
  ('JU-10241', 'canvas tote');

INSERT INTO products (name, stock) VALUES
  ('linen blanket', 14), ('oak lamp', 9), ('stone mug', 52), ('fern planter', 3), ('wool rug', 2),
  ('beeswax candle', 80), ('cotton apron', 11), ('bamboo tray', 0), ('glass carafe', 17), ('felt slippers', 25),
  ('walnut clock', 0), ('ceramic bowl', 8), ('canvas tote', 31), ('garden shears', 6), ('willow basket', 1),
  ('juniper soap', 120);

INSERT INTO cities (name, days, price) VALUES
  ('Berlin', 2, 4.90), ('Bremen', 2, 4.90), ('Cologne', 2, 4.90), ('Dresden', 2, 4.90), ('Frankfurt', 2, 4.90),
  ('Hamburg', 1, 4.90), ('Leipzig', 2, 4.90), ('Munich', 3, 4.90), ('Stuttgart', 3, 4.90),
  ('Amsterdam', 3, 8.90), ('Antwerp', 3, 8.90), ('Copenhagen', 3, 8.90), ('Ghent', 3, 8.90), ('Lyon', 4, 9.90),
  ('Milan', 4, 9.90), ('Paris', 3, 8.90), ('Prague', 3, 8.90), ('Rome', 5, 9.90), ('Turin', 4, 9.90),
  ('Utrecht', 3, 8.90), ('Vienna', 3, 8.90), ('Warsaw', 4, 9.90), ('Dublin', 5, 11.90), ('Lisbon', 6, 11.90),
  ('Madrid', 5, 11.90), ('Porto', 6, 11.90), ('Seville', 6, 11.90), ('Stockholm', 5, 11.90), ('Zurich', 4, 14.90);

INSERT INTO vouchers (code, percent) VALUES
  ('LEAF15', 15), ('SPRING10', 10), ('WELCOME05', 5), ('BERRY20', 20);
