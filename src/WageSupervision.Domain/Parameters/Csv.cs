using System.Reflection;
using System.Text;

namespace WageSupervision.Domain.Parameters;

/// <summary>The shipped tables: RFC 4180 text embedded in this assembly.</summary>
internal static class Csv
{
    /// <summary>The records of an embedded table by column name, without the header.</summary>
    internal static IEnumerable<IReadOnlyDictionary<string, string>> ReadEmbedded(string fileName)
    {
        var rows = Parse(EmbeddedText.Read(fileName));
        var header = rows[0];
        foreach (var row in rows.Skip(1))
        {
            var record = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var column = 0; column < header.Count; column++)
            {
                record[header[column]] = column < row.Count ? row[column] : "";
            }

            yield return record;
        }
    }

    /// <summary>Splits RFC 4180 text: quoted fields may hold commas, doubled quotes and line breaks; blank lines are skipped.</summary>
    internal static List<IReadOnlyList<string>> Parse(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (quoted)
            {
                if (character != '"')
                {
                    field.Append(character);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    field.Append('"');
                    at++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (character == '"')
            {
                quoted = true;
            }
            else if (character == ',')
            {
                row.Add(field.ToString());
                field.Clear();
            }
            else if (character == '\n')
            {
                EndRow();
            }
            else if (character != '\r')
            {
                field.Append(character);
            }
        }

        EndRow();
        return rows;

        void EndRow()
        {
            row.Add(field.ToString());
            field.Clear();
            if (row.Count > 1 || row[0].Length > 0)
            {
                rows.Add([.. row]);
            }

            row.Clear();
        }
    }
}

/// <summary>Texts embedded in this assembly: tables under their file name, articles below the code of their regulation.</summary>
internal static class EmbeddedText
{
    /// <summary>The names that begin with a prefix.</summary>
    internal static IEnumerable<string> Names(string prefix) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The whole text, UTF-8.</summary>
    /// <exception cref="InvalidOperationException">The assembly holds no such file: a fault of the build.</exception>
    internal static string Read(string fileName)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(fileName)
            ?? throw new InvalidOperationException($"{fileName} is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
