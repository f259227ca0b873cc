using System.Buffers.Binary;
using System.Text;

namespace WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;

/// <summary>Writes old .xls workbooks record by record, as Excel 97 made them: text, numbers, dates, formulas, errors, hidden sheets.</summary>
internal sealed class XlsFile
{
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private readonly List<(string Name, byte State, byte Type, object?[][] Rows)> _sheets = [];
    private readonly List<string> _otherStreams = [];
    private bool _from1904;
    private bool _password;
    private (uint Rows, ushort Columns)? _dimension;
    private readonly List<(ushort Type, byte[] Body)> _globals = [];

    /// <summary>A number shown as a date.</summary>
    public sealed record Day(double Serial);

    /// <summary>A formula with its stored result: a number, or an error's code as a byte.</summary>
    public sealed record Formula(object Result);

    public static XlsFile Of(params object?[][] rows) => new XlsFile().Sheet("工资", 0, rows);

    public XlsFile Sheet(string name, byte state, params object?[][] rows) => Add(name, state, 0, rows);

    public XlsFile MacroSheet(string name) => Add(name, 0, 1, []);

    public XlsFile From1904()
    {
        _from1904 = true;
        return this;
    }

    public XlsFile Password()
    {
        _password = true;
        return this;
    }

    public XlsFile Stream(string name)
    {
        _otherStreams.Add(name);
        return this;
    }

    /// <summary>A dimension that the sheets claim and do not have.</summary>
    public XlsFile Dimension(uint rows, ushort columns)
    {
        _dimension = (rows, columns);
        return this;
    }

    /// <summary>A further record before the sheets.</summary>
    public XlsFile Global(ushort type, byte[] body)
    {
        _globals.Add((type, body));
        return this;
    }

    public byte[] Bytes() => Container(Workbook());

    private XlsFile Add(string name, byte state, byte type, object?[][] rows)
    {
        _sheets.Add((name, state, type, rows));
        return this;
    }

    private byte[] Workbook()
    {
        var sheets = _sheets.ConvertAll(sheet => SheetRecords(sheet.Rows));
        var length = Globals(new uint[sheets.Count]).Length;
        var starts = new uint[sheets.Count];
        for (var i = 0; i < sheets.Count; i++)
        {
            starts[i] = (uint)(length + sheets.Take(i).Sum(sheet => sheet.Length));
        }

        byte[] all = [.. Globals(starts), .. sheets.SelectMany(sheet => sheet)];
        return all.Length >= 4096 ? all : [.. all, .. new byte[4096 - all.Length]];
    }

    private byte[] Globals(uint[] starts)
    {
        using var records = new MemoryStream();
        Record(records, 0x0809, [0x00, 0x06, 0x05, 0x00, 0, 0, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0]);
        if (_password)
        {
            Record(records, 0x002F, [1, 0, 1, 0, 1, 0, .. new byte[48]]);
        }

        Record(records, 0x0042, [0xB0, 0x04]);
        Record(records, 0x0022, [(byte)(_from1904 ? 1 : 0), 0]);
        Record(records, 0x00E0, Format(0));
        Record(records, 0x00E0, Format(14));
        for (var i = 0; i < _sheets.Count; i++)
        {
            var (name, state, type, _) = _sheets[i];
            Record(records, 0x0085, [.. BitConverter.GetBytes(starts[i]), state, type, (byte)name.Length, 1, .. Encoding.Unicode.GetBytes(name)]);
        }

        foreach (var (type, body) in _globals)
        {
            Record(records, type, body);
        }

        Record(records, 0x000A, []);
        return records.ToArray();
    }

    private static byte[] Format(byte number) => [0, 0, number, 0, 1, 0, 0x20, 0, .. new byte[12]];

    private byte[] SheetRecords(object?[][] rows)
    {
        using var records = new MemoryStream();
        Record(records, 0x0809, [0x00, 0x06, 0x10, 0x00, 0, 0, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0]);
        var (height, width) = _dimension ?? ((uint)rows.Length, (ushort)rows.Select(row => row.Length).DefaultIfEmpty(0).Max());
        Record(records, 0x0200, [0, 0, 0, 0, .. BitConverter.GetBytes(height), 0, 0, .. BitConverter.GetBytes(width), 0, 0]);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                WriteCell(records, row, column, rows[row][column]);
            }
        }

        Record(records, 0x000A, []);
        return records.ToArray();
    }

    private static void WriteCell(MemoryStream records, int row, int column, object? value)
    {
        byte[] At(byte format) => [.. BitConverter.GetBytes((ushort)row), .. BitConverter.GetBytes((ushort)column), format, 0];
        switch (value)
        {
            case null:
                break;
            case string text:
                Record(records, 0x0204, [.. At(0), .. BitConverter.GetBytes((ushort)text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);
                break;
            case Day day:
                Record(records, 0x0203, [.. At(1), .. BitConverter.GetBytes(day.Serial)]);
                break;
            case Formula { Result: byte error }:
                Record(records, 0x0006, [.. At(0), 2, 0, error, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0]);
                break;
            case Formula formula:
                Record(records, 0x0006, [.. At(0), .. BitConverter.GetBytes(Convert.ToDouble(formula.Result, null)), 0, 0, 0, 0, 0, 0, 0, 0]);
                break;
            default:
                Record(records, 0x0203, [.. At(0), .. BitConverter.GetBytes(Convert.ToDouble(value, null))]);
                break;
        }
    }

    private static void Record(MemoryStream into, ushort type, byte[] body)
    {
        into.Write(BitConverter.GetBytes(type));
        into.Write(BitConverter.GetBytes((ushort)body.Length));
        into.Write(body);
    }

    /// <summary>Header, table, directory, then the streams, in sectors of 512 bytes.</summary>
    private byte[] Container(byte[] workbook)
    {
        List<(string Name, byte[] Content)> streams = [("Workbook", workbook), .. _otherStreams.Select(name => (name, new byte[4096]))];
        var content = streams.Sum(stream => Sectors(stream.Content.Length));
        var directory = Sectors((streams.Count + 1) * 128);
        var tables = 1;
        while (tables * 128 < tables + directory + content)
        {
            tables++;
        }

        var table = new List<uint>(Enumerable.Repeat(0xFFFFFFFD, tables));
        AddChain(table, directory);
        var entries = new MemoryStream();
        entries.Write(Entry("Root Entry", 5, End, 0));
        foreach (var (name, bytes) in streams)
        {
            entries.Write(Entry(name, 2, (uint)table.Count, bytes.Length));
            AddChain(table, Sectors(bytes.Length));
        }

        table.AddRange(Enumerable.Repeat(Free, (tables * 128) - table.Count));
        var header = new byte[512];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(header, 0);
        (header[0x18], header[0x1A], header[0x1C], header[0x1D], header[0x1E], header[0x20]) = (0x3E, 3, 0xFE, 0xFF, 9, 6);
        Put(header, 0x2C, (uint)tables);
        Put(header, 0x30, (uint)tables);
        Put(header, 0x38, 4096);
        Put(header, 0x3C, End);
        Put(header, 0x44, End);
        for (var i = 0; i < 109; i++)
        {
            Put(header, 0x4C + (i * 4), i < tables ? (uint)i : Free);
        }

        return [.. header, .. table.SelectMany(BitConverter.GetBytes), .. Padded(entries.ToArray()), .. streams.SelectMany(stream => Padded(stream.Content))];
    }

    private static byte[] Entry(string name, byte type, uint start, int size)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        entry[0x40] = (byte)((name.Length + 1) * 2);
        entry[0x42] = type;
        entry[0x43] = 1;
        Put(entry, 0x44, Free);
        Put(entry, 0x48, Free);
        Put(entry, 0x4C, type == 5 ? 1 : Free);
        Put(entry, 0x74, start);
        Put(entry, 0x78, (uint)size);
        return entry;
    }

    private static void AddChain(List<uint> table, int sectors)
    {
        for (var i = 1; i <= sectors; i++)
        {
            table.Add(i == sectors ? End : (uint)table.Count + 1);
        }
    }

    private static int Sectors(int length) => (length + 511) / 512;

    private static byte[] Padded(byte[] bytes) => [.. bytes, .. new byte[(Sectors(bytes.Length) * 512) - bytes.Length]];

    private static void Put(byte[] bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
}
