using System.Globalization;
using WageSupervision.Domain.Law.Order353.Article03;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Persistence.Lines;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Payroll lines as they are stored and hashed, straight into the month's partition.</summary>
/// <param name="paidOn">实际发放日 of the whole sheet, stored where a line has none of its own.</param>
public sealed class PayrollLayout(DateOnly? paidOn) : LineLayout<PayrollLine>
{
    private static readonly string[] Fields =
    [
        "sheet_row", "worker_name", "identity_cipher", "identity_index", "bank_cipher", "days_worked", "overtime_hours", "sick_days", "unpaid_absence_days",
        "gross", "deducted", "net", "paid_on", "items", "stated_relation",
    ];

    private static readonly string[] Words = [.. Enum.GetValues<WorkRelation>().Select(relation => relation.ToString())];

    private readonly LineItems items = new();

    /// <inheritdoc/>
    public override string Table => "payroll_line";

    /// <inheritdoc/>
    public override string EnsurePartition => "ensure_payroll_partition";

    /// <inheritdoc/>
    public override string IdColumn => "filing_id";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns => Fields;

    /// <inheritdoc/>
    public override byte HashKind => 0x00;

    /// <inheritdoc/>
    public override string TableOf(DateOnly period) => PartitionOf(period);

    /// <summary>The table that holds a month's lines.</summary>
    public static string PartitionOf(DateOnly period) => period.ToString("'payroll_line_'yyyyMM", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override void Write(PayrollLine line, LineSink sink)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(sink);
        sink.Number(line.Row);
        sink.Text(line.WorkerName);
        sink.Identity(line.IdentityNumber);
        sink.Sealed(line.BankAccount, "bank");
        sink.Amount(line.DaysWorked);
        sink.Amount(line.AllOvertimeHours);
        sink.Amount(line.SickDays);
        sink.Amount(line.UnpaidAbsenceDays);
        sink.Amount(line.Gross);
        sink.Amount(line.Deducted);
        sink.Amount(line.Net);
        sink.Day(line.PaidOn, otherwise: paidOn);
        sink.Json(items.Of(line));
        sink.Text(line.Relation is { } relation && relation.IsOutside() ? Words[(int)relation] : null);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        items.Dispose();
        base.Dispose(disposing);
    }
}
