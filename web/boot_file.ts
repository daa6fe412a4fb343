// The single file's script.
import { file_address } from "./address";
import { file_assets } from "./assets_file";
import { boot } from "./boot";
import { read_page_data } from "./page_data";
import { file_reading } from "./reading_file";

const data = read_page_data();
const address = file_address(data.languages, data.site ?? "");
boot({ data, assets: file_assets, address, pages: file_reading(address.read().language) });
