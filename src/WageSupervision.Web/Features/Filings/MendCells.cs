using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>
/// 屏幕上改正: sets wrong cells right without another upload. The rows in order stay as they are, the file stays as it was sent,
/// every round of corrections is kept beside it, and the sheet is read again with them at once.
/// </summary>
/// <param name="FilingId">The filing.</param>
/// <param name="Cells">The cells; those left empty stay as they are, <see cref="MendCellsHandler.Empty"/> empties one.</param>
/// <param name="NoWorkers">All rows that stand for no worker; they have no amounts. What was said of others before is taken back.</param>
[AllowedTo(Role.EnterpriseFiler)]
public sealed record MendCells(Guid FilingId, IReadOnlyList<MendedCell> Cells, IReadOnlyList<int> NoWorkers) : ICommand<int>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => FilingId.ToString();
}

/// <summary>One cell set right.</summary>
public sealed class MendedCell
{
    /// <summary>For example <c>F7</c>.</summary>
    public string? Cell { get; set; }

    /// <summary>What it should hold.</summary>
    public string? Value { get; set; }
}

/// <summary>Shape of <see cref="MendCells"/>.</summary>
public sealed class MendCellsValidator : AbstractValidator<MendCells>
{
    /// <summary>The longest cell.</summary>
    public const int Longest = 200;

    /// <summary>Sets the checks.</summary>
    public MendCellsValidator()
    {
        RuleForEach(r => r.Cells).ChildRules(cell => cell.RuleFor(c => c.Value).MaximumLength(Longest).WithMessage($"一格最长 {Longest} 个字。"));
    }
}

/// <summary>Keeps the corrections and reads the filing again; gives how many cells were set right.</summary>
public sealed class MendCellsHandler(AppDbContext database, ICurrentUser user, FilingIntake intake, FieldProtector protector, PortalClock clock) : IRequestHandler<MendCells, int>
{
    /// <summary>Typed into a field, it empties the cell: a field left empty changes nothing.</summary>
    public const string Empty = "空";

    /// <summary>Whether cells of a filing can be set right on the screen.</summary>
    public static bool IsOpen(FilingRow filing) => filing is { State: FilingState.Rejected, StateCode: "row-errors" };

    /// <summary>The wrong cells, once each.</summary>
    public static IReadOnlyList<PayrollIssue> WrongCells(PayrollReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return [.. reading.Errors.Where(issue => issue.Cell.Length > 0 && issue.Row > reading.HeaderRow).DistinctBy(issue => issue.Cell)];
    }

    /// <summary>
    /// Every cell that may be set right: the wrong ones, the others of their rows, since the mistake may lie in one of those, and those
    /// that were set right before. What is in order stays what the file says: nothing is rewritten here that nobody complained of.
    /// </summary>
    public static IReadOnlySet<string> Open(PayrollReading reading, CellCorrections before)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(before);
        return WrongCells(reading).Select(issue => issue.Cell).Concat(reading.ToMend.SelectMany(row => row.Cells.Select(cell => cell.Cell))).Concat(before.Values.Select(cell => cell.Cell))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public async Task<int> Handle(MendCells request, CancellationToken cancellationToken)
    {
        var filing = await database.Filings.SingleOrDefaultAsync(f => f.EnterpriseId == user.EnterpriseId && f.FilingId == request.FilingId, cancellationToken)
            ?? throw new NotFoundException();
        if (!IsOpen(filing))
        {
            throw new ProcedureRuleException("nothing-to-mend", "《浙江省企业工资支付管理办法》第十一条", "这份工资表没有要改正的格，或者已经有结果，不能再改；要改的请重新上传。");
        }

        var (reading, _) = await intake.CheckAsync(filing, cancellationToken);
        var before = await intake.CorrectionsAsync(filing, cancellationToken);
        var open = Open(reading, before);
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < request.Cells.Count; i++)
        {
            if (request.Cells[i] is { Value: { } value, Cell: var cell } && !string.IsNullOrWhiteSpace(value))
            {
                values[open.Contains(cell ?? "") ? cell! : throw Refused($"Cells[{i}].Value", "这一格没有要改正的错误，没有改动。请重新打开这一页。")] =
                    value.Trim() == Empty ? "" : value.Trim();
            }
        }

        // A row with amounts is somebody's wage, whatever its name cell says.
        foreach (var row in request.NoWorkers.Except(before.NoWorkers))
        {
            var wrong = reading.ToMend.FirstOrDefault(wrong => wrong.Row == row)
                ?? throw Refused(nameof(request.Cells), $"第 {row} 行现在没有错误，没有改动。请重新打开这一页。");
            values[wrong.HasAmounts ? throw Refused(nameof(request.Cells), $"第 {row} 行有金额，不能不算。请在原表里改好后重新上传。") : CellCorrections.RowKey(row)] = CellCorrections.NoWorker;
        }

        foreach (var row in before.NoWorkers.Except(request.NoWorkers))
        {
            values[CellCorrections.RowKey(row)] = CellCorrections.AWorker;
        }

        if (values.Count == 0)
        {
            throw Refused(nameof(request.Cells), "请至少改正一格；要在原表里改的，请回到核对页重新上传。");
        }

        var sequence = 1 + (await database.FilingCorrections.Where(c => c.EnterpriseId == filing.EnterpriseId && c.FilingId == filing.FilingId)
            .MaxAsync(c => (int?)c.Sequence, cancellationToken) ?? 0);
        database.FilingCorrections.Add(new FilingCorrectionRow
        {
            EnterpriseId = filing.EnterpriseId,
            FilingId = filing.FilingId,
            Sequence = sequence,
            Cells = protector.Seal(CellCorrections.Write(values), FilingCorrectionRow.Place(filing.EnterpriseId, filing.FilingId, sequence)),
            CorrectedAt = clock.Now,
            CorrectedBy = user.Id,
        });
        filing.Corrections = sequence;
        await database.SaveChangesAsync(cancellationToken);
        await intake.ProcessAsync(filing, cancellationToken);
        return values.Count;
    }

    private static ValidationException Refused(string field, string why) => new([new ValidationFailure(field, why)]);
}
