import { register } from "../excel/register";

register();
