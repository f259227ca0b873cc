using System.Buffers.Binary;

namespace WageSupervision.Web.Sheets;

/// <summary>
/// The records of an old workbook as far as they decide whether it is read at all: passwords, sheets that share their
/// content; and what the library does not tell, the cells whose formula failed.
/// </summary>
internal sealed class BiffRecords
{
    /// <summary>Each sheet is passed over to get to the next; more than these nobody files.</summary>
    private const int MostSheets = 255;

    private const int MostErrors = 200_000;
    private const int EndOfPart = 0x000A;
    private readonly byte[] _stream;
    private readonly List<uint> _sheets = [];

    private BiffRecords(byte[] stream) => _stream = stream;

    public static BiffRecords Check(byte[] stream)
    {
        var records = new BiffRecords(stream);
        records.CheckGlobals();
        return records;
    }

    /// <summary>Cells of the worksheet at this place that show an error, by row from 1 and column from 0.</summary>
    public Dictionary<(int Row, int Column), string> ErrorsOf(int sheet)
    {
        var errors = new Dictionary<(int Row, int Column), string>();
        var depth = 0;
        for (long at = sheet < _sheets.Count ? _sheets[sheet] : _stream.Length; at + 4 <= _stream.Length;)
        {
            var body = Record(at, out var type);
            switch (type)
            {
                case 0x0809:
                    depth++;
                    break;
                case EndOfPart when --depth <= 0:
                    return errors;
                case 0x0205 when body.Length >= 8 && body[7] == 1:
                    errors[Place(body)] = Shown(body[6]);
                    break;
                case 0x0006 when body.Length >= 14 && body[6] == 2 && body[12] == 0xFF && body[13] == 0xFF:
                    errors[Place(body)] = Shown(body[8]);
                    break;
            }

            if (errors.Count > MostErrors)
            {
                throw new UnreadableFileException(RefusalCodes.Suspicious, Refusals.Suspicious);
            }

            at += 4 + body.Length;
        }

        return errors;
    }

    private static (int Row, int Column) Place(ReadOnlySpan<byte> body) =>
        (BinaryPrimitives.ReadUInt16LittleEndian(body) + 1, BinaryPrimitives.ReadUInt16LittleEndian(body[2..]));

    private static string Shown(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };

    private void CheckGlobals()
    {
        HashSet<uint> starts = [];
        for (long at = 0; at + 4 <= _stream.Length;)
        {
            var body = Record(at, out var type);
            switch (type)
            {
                case 0x002F:
                    throw new UnreadableFileException(RefusalCodes.Encrypted, Refusals.Encrypted);
                case 0x0085 when body.Length >= 6:
                    CheckSheet(body, starts);
                    break;
                case EndOfPart:
                    return;
            }

            at += 4 + body.Length;
        }

        throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged);
    }

    private void CheckSheet(ReadOnlySpan<byte> body, HashSet<uint> starts)
    {
        var start = BinaryPrimitives.ReadUInt32LittleEndian(body);
        if (body[5] == 0)
        {
            // What is no worksheet (charts, sheets of macros) the library passes over as well.
            _sheets.Add(start);
        }

        if (!starts.Add(start))
        {
            throw new UnreadableFileException(RefusalCodes.Suspicious, Refusals.Suspicious);
        }

        if (starts.Count > MostSheets)
        {
            throw new UnreadableFileException(RefusalCodes.TooManyCells, Refusals.TooManySheets);
        }
    }

    private ReadOnlySpan<byte> Record(long at, out int type)
    {
        var head = _stream.AsSpan((int)at);
        type = BinaryPrimitives.ReadUInt16LittleEndian(head);
        var length = BinaryPrimitives.ReadUInt16LittleEndian(head[2..]);
        return 4 + length <= head.Length ? head.Slice(4, length) : throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged);
    }
}
