using System.Globalization;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Registers.Contracts;

/// <summary>
/// Reads an enterprise's own list of contracts, whatever its layout. Every row is held to the checks of the form of one contract, so that
/// a list registers nothing that the form would refuse.
/// </summary>
/// <param name="clock">Today.</param>
public sealed class ContractSheetReader(PortalClock clock)
{
    /// <summary>The most contracts of one list.</summary>
    public const int Most = 2_000;

    private const int MostIssues = 1_000;
    private static readonly ReadingLimits Limits = ReadingLimits.Default with { MaxTime = TimeSpan.FromSeconds(20) };

    private readonly RegisterContractValidator validator = new(clock);

    /// <summary>Reads a file of any known form. No content makes it throw.</summary>
    /// <param name="content">The file as sent.</param>
    /// <param name="fileName">Its name; only the extension matters.</param>
    /// <param name="signedAtStart">Where the list has no column for it, each contract was signed on the first day of its term.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public ContractReading Read(ReadOnlyMemory<byte> content, string fileName, bool signedAtStart, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limits.MaxTime);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var file = SheetSources.Open(content, fileName, Limits, ContractColumns.IsKnown, stop.Token);
            return new Pass(validator, signedAtStart).Read(file.Sheets, stop.Token);
        }
        catch (UnreadableFileException unreadable)
        {
            return new ContractReading { Refusal = unreadable.Message };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ContractReading { Refusal = Refusals.TooSlow };
        }
    }

    private sealed class Pass(RegisterContractValidator validator, bool signedAtStart)
    {
        private readonly List<(string, int)> sheets = [];
        private readonly List<(string, string, ContractField?)> columns = [];
        private readonly List<ContractRow> rows = [];
        private readonly List<ContractIssue> issues = [];
        private readonly Dictionary<(string, DateOnly), string> seen = [];
        private readonly HashSet<(string, int)> wrongRows = [];

        public ContractReading Read(IReadOnlyList<ISheetSource> all, CancellationToken cancellationToken)
        {
            var found = all.Where(sheet => !sheet.Hidden).Select(sheet => (Sheet: sheet, Header: ContractHeader.Find(sheet.Rows(cancellationToken))))
                .Where(one => one.Header is not null).Select(one => (one.Sheet, Header: one.Header!, Lacks: string.Join("，没有", Missing(one.Header!)))).ToList();

            // A roster beside the list is none that is to be mended.
            if (found.TrueForAll(one => one.Lacks.Length > 0) && found is [var (first, top, lacks), ..])
            {
                return new ContractReading { Refusal = $"在工作表“{first.Name}”第 {top.Row} 行找到了表头，没有{lacks}。请加上以后重新上传。" };
            }

            foreach (var (sheet, header, _) in found.Where(one => one.Lacks.Length == 0))
            {
                sheets.Add((sheet.Name, header.Row));
                columns.AddRange(header.Columns.Select(column => (ColumnLetters.Of(column.Index), column.Text, column.Field)));
                foreach (var row in sheet.Rows(cancellationToken).SkipWhile(row => row.Number <= header.Row))
                {
                    Take(sheet, header, row);
                    if (rows.Count + wrongRows.Count > Most)
                    {
                        return new ContractReading { Refusal = $"一次最多登记 {Most:#,##0} 份合同，请分成几张表上传。" };
                    }
                }
            }

            return sheets.Count == 0
                ? new ContractReading { Refusal = "没有找到劳动合同表的表头。表头应在前 30 行内，有“姓名”列，并有“身份证号”“签订日期”“合同期限”等列。请检查列名，或者下载模板填写。" }
                : rows.Count + wrongRows.Count == 0 ? new ContractReading { Refusal = $"在工作表“{sheets[0].Item1}”第 {sheets[0].Item2} 行找到了表头，下面没有劳动者。请填上以后重新上传。" }
                : new ContractReading
                {
                    Sheets = sheets,
                    Skipped = [.. found.Where(one => one.Lacks.Length > 0).Select(one => (one.Sheet.Name, one.Lacks))],
                    Columns = columns,
                    Rows = rows,
                    Issues = issues,
                    WrongRows = wrongRows.Count,
                };
        }

        private List<string> Missing(ContractHeader header) =>
        [
            .. header[ContractField.IdentityNumber] < 0 ? ["“身份证号”列"] : Array.Empty<string>(),
            .. header[ContractField.StartsOn] < 0 && header[ContractField.Term] < 0 ? ["“合同首日”或者“合同期限”列"] : Array.Empty<string>(),
            .. header[ContractField.SignedOn] < 0 && !signedAtStart ? ["“签订日期”列（都在合同首日签订的，不用加，上传时勾选那一项）"] : Array.Empty<string>(),
        ];

        private void Take(ISheetSource sheet, ContractHeader header, SheetRow row)
        {
            SheetCell? At(ContractField field) => header[field] is >= 0 and var index ? row[index] : null;
            var (name, number) = (ContractCells.Text(At(ContractField.WorkerName)), IdentityText.Of(At(ContractField.IdentityNumber)?.Text));
            if (name.Replace(" ", "", StringComparison.Ordinal) is "合计" or "总计" or "小计" || ContractColumns.FieldOf(name) == ContractField.WorkerName
                || (name.Length == 0 && number.Length == 0 && At(ContractField.StartsOn) is null && At(ContractField.Term) is null))
            {
                // A total, the header again, a note below: nobody's contract.
                return;
            }

            Dictionary<ContractField, string> wrong = [];
            void Note(ContractField field, string? why)
            {
                if (why is not null)
                {
                    wrong.TryAdd(field, why);
                }
            }

            foreach (var column in header.Columns)
            {
                if (column.Field is { } field && row[column.Index] is { Kind: CellKind.Error or CellKind.FormulaWithoutValue })
                {
                    Note(field, "公式没有结果");
                }
            }

            if (At(ContractField.IdentityNumber) is { Kind: CellKind.Number } typed && typed.Text.Length > 15)
            {
                Note(ContractField.IdentityNumber, "存成了数字，末几位已经丢了");
            }

            var signed = ContractCells.Day(At(ContractField.SignedOn), out var why);
            Note(ContractField.SignedOn, why);
            var starts = ContractCells.Day(At(ContractField.StartsOn), out why);
            Note(ContractField.StartsOn, why);
            var ends = ContractCells.End(At(ContractField.EndsOn), out why);
            Note(ContractField.EndsOn, why);
            var term = ContractCells.Term(At(ContractField.Term), starts, out why);
            Note(ContractField.Term, why);
            (starts, ends) = (starts ?? term.First, ends ?? term.Last);
            var (payday, time) = ContractCells.Payday(At(ContractField.Payday), out why);
            Note(ContractField.Payday, why);
            var monthly = ContractCells.Yuan(At(ContractField.MonthlyWage), out why);
            Note(ContractField.MonthlyWage, why);
            var said = ContractCells.Text(At(ContractField.Time));
            var standard = header.Columns.FirstOrDefault(column => column.Field == ContractField.Standard);
            var contract = new RegisterContract(
                null, name, number, header[ContractField.SignedOn] < 0 ? starts : signed, starts, ends,
                standard.Field is null ? "" : ContractCells.Standard(row[standard.Index], standard.Text), ContractCells.Text(At(ContractField.Items)),
                ContractCells.Text(At(ContractField.Form)), said.Length > 0 ? said : time, payday, ContractCells.Text(At(ContractField.Others)),
                monthly, null, null, null);
            foreach (var failure in validator.Validate(contract).Errors)
            {
                // What could not be read is not missing as well.
                var field = Enum.Parse<ContractField>(failure.PropertyName);
                if (!(wrong.ContainsKey(ContractField.Term) && field is (ContractField.StartsOn or ContractField.EndsOn or ContractField.SignedOn)))
                {
                    Note(field, failure.ErrorMessage);
                }
            }

            if (wrong.Count == 0 && !seen.TryAdd((number, starts!.Value), $"“{sheet.Name}”第 {row.Number} 行"))
            {
                Note(ContractField.WorkerName, $"与{seen[(number, starts.Value)]}是同一个人、同一天开始的合同");
            }

            if (wrong.Count == 0)
            {
                rows.Add(new ContractRow(sheet.Name, row.Number, contract));
                return;
            }

            wrongRows.Add((sheet.Name, row.Number));
            foreach (var (field, problem) in wrong.OrderBy(pair => pair.Key))
            {
                Tell(sheet, header, row, field, problem);
            }
        }

        private void Tell(ISheetSource sheet, ContractHeader header, SheetRow row, ContractField field, string problem)
        {
            if (issues.Count >= MostIssues)
            {
                return;
            }

            // The first day may have come out of the term.
            var index = header[field] is >= 0 and var own ? own : field is ContractField.StartsOn or ContractField.EndsOn ? header[ContractField.Term] : -1;
            var (letters, value) = index < 0 ? ("", "") : (ColumnLetters.Of(index), row.Text(index));
            var hidden = index >= 0 && sheet.HiddenColumns(CancellationToken.None).Contains(index) ? $"{letters} 列是隐藏的，取消隐藏后再看。"
                : row.Hidden ? $"第 {row.Number} 行是隐藏的，取消隐藏后再看。" : "";
            issues.Add(new ContractIssue(
                sheet.Name, row.Number, letters, header.Columns.FirstOrDefault(column => column.Index == index).Text ?? "",
                field == ContractField.IdentityNumber ? Mask.Identity(value) : value.Length > 60 ? value[..59] + "…" : value,
                problem.TrimEnd('。'), ContractColumns.Of(field).Expected,
                hidden + (letters.Length == 0 ? "在表里补上" : string.Create(CultureInfo.InvariantCulture, $"改 {letters}{row.Number} 这一格")) + "，保存后重新上传"));
        }
    }
}
