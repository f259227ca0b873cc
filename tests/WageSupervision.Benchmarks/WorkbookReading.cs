using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Benchmarks;

/// <summary>
/// A workbook read as a payroll, against ExcelDataReader giving its bare cells and XmlReader going over the same parts and understanding
/// nothing; the three take turns.
/// </summary>
internal static class WorkbookReading
{
    private const int Rounds = 7;

    public static void Run(int rows)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var content = Wages.Xlsx(rows, 353);
        var columns = 0;
        List<double> reader = [], library = [], xml = [];
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
            var theirs = Figures.Seconds(() => Cells(content));
            var bare = Figures.Seconds(() => Nodes(content));
            if (round > 0)
            {
                reader.Add(rows / ours);
                library.Add(rows / theirs);
                xml.Add(rows / bare);
            }
        }

        Console.WriteLine($"{rows:N0} rows, {columns} columns of which 20 are filled, {content.Length / 1e6:N1} MB, {Rounds} rounds, one thread");
        Figures.Tell("reader", reader, "ExcelDataReader", library, "rows/s");
        Figures.Tell("reader", reader, "XmlReader", xml, "rows/s");
    }

    private static long Cells(byte[] content)
    {
        using var workbook = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content, writable: false));
        var cells = 0L;
        while (workbook.Read())
        {
            for (var column = 0; column < workbook.FieldCount; column++)
            {
                cells += workbook.GetValue(column) is null ? 0 : 1;
            }
        }

        return cells;
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
