import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;

/** Build step: writes the API's document, which is kept as YAML, as the JSON that is served. */
final class OpenApiJson {

    public static void main(String[] arguments) throws Exception {
        var document = new YAMLMapper().readTree(new File(arguments[0]));
        new JsonMapper().writeValue(new File(arguments[1]), document);
    }
}
