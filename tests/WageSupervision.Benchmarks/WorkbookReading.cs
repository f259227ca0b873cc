using System.IO.Compression;
using System.Xml;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Benchmarks;

/// <summary>A workbook read as a payroll, against XmlReader going over the same parts and understanding nothing.</summary>
internal static class WorkbookReading
{
    private const int Rounds = 7;

    public static void Run(int rows)
    {
        var content = Wages.Xlsx(rows, 353);
        var columns = 0;
        List<double> reader = [], xml = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var ours = Figures.Seconds(() =>
            {
                var reading = PayrollReader.Read(content, "工资.xlsx", ReadingLimits.Default, CancellationToken.None);
                if (!reading.IsClean || reading.Lines.Count != rows)
                {
                    throw new InvalidOperationException(reading.Refusal?.Message ?? reading.Errors[0].Message);
                }

                columns = reading.Columns.Count;
            });
            var bare = Figures.Seconds(() => Nodes(content));
            if (round > 0)
            {
                reader.Add(rows / ours);
                xml.Add(rows / bare);
            }
        }

        Console.WriteLine($"{rows:N0} rows, {columns} columns of which 20 are filled, {content.Length / 1e6:N1} MB, {Rounds} rounds, one thread");
        Figures.Tell("reader", reader, "XmlReader", xml, "rows/s");
    }

    private static long Nodes(byte[] content)
    {
        using var package = new ZipArchive(new MemoryStream(content, writable: false));
        var nodes = 0L;
        foreach (var entry in package.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var xml = XmlReader.Create(entry.Open(), new XmlReaderSettings { CloseInput = true });
            while (xml.Read())
            {
                nodes++;
            }
        }

        return nodes;
    }
}
