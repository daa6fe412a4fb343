// The site's script.
import { site_address } from "./address";
import { site_assets } from "./assets_site";
import { boot } from "./boot";
import { read_page_data } from "./page_data";
import { site_reading } from "./reading_site";

const data = read_page_data();
boot({
  data,
  assets: site_assets(data.files, document.baseURI),
  address: site_address(data.languages),
  pages: site_reading(),
});
