using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Law.Order353.Article03;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Filings;

/// <summary>A line as versions of a payroll are compared by it: what is stored of a line, and no more.</summary>
/// <param name="Row">The row of the sheet.</param>
/// <param name="Name">姓名.</param>
/// <param name="IdentityNumber">In capitals; <c>null</c> where the sheet has none.</param>
/// <param name="BankAccount">银行卡号, or <c>null</c>.</param>
/// <param name="PaidOn">发放日期, that of the whole sheet where the line has none.</param>
/// <param name="HasOwnDay">Whether it is another day than that of the whole sheet.</param>
/// <param name="Relation">用工性质 where it takes the person out of the Order, else <c>null</c>.</param>
/// <param name="Amounts">What is filled, in the order of the fields.</param>
public sealed record ComparedLine(
    int Row, string Name, string? IdentityNumber, string? BankAccount, DateOnly? PaidOn, bool HasOwnDay,
    WorkRelation? Relation, IReadOnlyList<(PayrollField Field, decimal Value)> Amounts)
{
    /// <summary>A line as it is read.</summary>
    public static ComparedLine Of(PayrollLine line, FilingRow filing)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(filing);
        List<(PayrollField, decimal)> amounts = new(line.Filled.Count);
        foreach (var field in line.Filled)
        {
            amounts.Add((field, line.AmountOf(field).GetValueOrDefault()));
        }

        var paidOn = line.PaidOn ?? filing.PaidOn;
        return new(line.Row, line.WorkerName, line.IdentityNumber?.Trim().ToUpperInvariant(), line.BankAccount, paidOn, paidOn != filing.PaidOn,
            line.Relation is { } relation && relation.IsOutside() ? relation : null, amounts);
    }

    /// <summary>The lines of an accepted filing as they were stored, in the order of the sheet; none of a nil return.</summary>
    public static async IAsyncEnumerable<ComparedLine> StoredAsync(AppDbContext database, FieldProtector protector, FilingRow filing)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(protector);
        ArgumentNullException.ThrowIfNull(filing);
        await foreach (var line in database.PayrollLines.AsNoTracking()
            .Where(l => l.EnterpriseId == filing.EnterpriseId && l.Period == filing.Period && l.FilingId == filing.FilingId).OrderBy(l => l.LineNumber)
            .Select(l => new { l.LineNumber, l.SheetRow, l.WorkerName, l.IdentityCipher, l.BankCipher, l.PaidOn, l.StatedRelation, l.Items })
            .AsAsyncEnumerable())
        {
            yield return new(line.SheetRow, line.WorkerName, Open(line.IdentityCipher, "identity")?.Trim().ToUpperInvariant(), Open(line.BankCipher, "bank"),
                line.PaidOn, line.PaidOn != filing.PaidOn, line.StatedRelation, AmountsOf(line.Items));

            string? Open(byte[]? sealedField, string field) => sealedField is null ? null
                : protector.Open(sealedField, $"payroll_line|{field}|{filing.EnterpriseId}|{filing.FilingId:N}|{line.LineNumber}");
        }
    }

    /// <summary>The cells that are otherwise; of a person who is only on one side all that are filled.</summary>
    public static IReadOnlyList<CellChange> Changes(ComparedLine? was, ComparedLine? now)
    {
        List<CellChange> changes = [];
        Text("姓名", was?.Name, now?.Name, name => name!);
        Text("身份证号", was?.IdentityNumber, now?.IdentityNumber, Mask.Identity);
        Text("用工性质", Relation(was), Relation(now), relation => relation!);
        Text("银行卡号", was?.BankAccount, now?.BankAccount, Mask.BankAccount);
        if (was?.HasOwnDay == true || now?.HasOwnDay == true)
        {
            Text("发放日期", Day(was), Day(now), day => day!);
        }

        var (old, held) = (was?.Amounts ?? [], now?.Amounts ?? []);
        for (int i = 0, j = 0; i < old.Count || j < held.Count;)
        {
            var (left, right) = (i < old.Count ? old[i] : default((PayrollField, decimal)?), j < held.Count ? held[j] : default((PayrollField, decimal)?));
            var field = left is { } l && (right is null || l.Item1 <= right.Value.Item1) ? l.Item1 : right!.Value.Item1;
            decimal? from = left?.Item1 == field ? old[i++].Value : null, to = right?.Item1 == field ? held[j++].Value : null;
            if (from != to)
            {
                changes.Add(new(PayrollFields.Label(field), Amount(field, from), Amount(field, to), (to ?? 0) - (from ?? 0)));
            }
        }

        return changes;

        static string? Relation(ComparedLine? line) => line?.Relation is { } relation ? Choices.LabelOf(relation) : null;

        static string? Day(ComparedLine? line) => line?.PaidOn is { } day ? Show.Date(day) : null;

        // Two numbers may look the same behind their masks.
        void Text(string label, string? from, string? to, Func<string?, string> shown)
        {
            if (!string.Equals(from, to, StringComparison.Ordinal))
            {
                changes.Add(new(label, from is null ? null : shown(from),
                    to is null ? null : shown(to) + (from is not null && shown(from) == shown(to) ? "（中间几位改了）" : ""), null));
            }
        }
    }

    /// <summary>A sum before and after.</summary>
    public static CellChange Money(string label, decimal was, decimal now) => new(label, Show.Yuan(was), Show.Yuan(now), now - was);

    private static string? Amount(PayrollField field, decimal? value) => value is not { } amount ? null
        : PayrollFields.Kind(field) == FieldKind.Money ? Show.Yuan(amount) : amount.ToString("0.####", CultureInfo.InvariantCulture);

    private static List<(PayrollField Field, decimal Value)> AmountsOf(string items)
    {
        List<(PayrollField Field, decimal Value)> amounts = [];
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(items));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && PayrollFields.Find(reader.GetString()) is { } field && reader.Read())
            {
                amounts.Add((field, reader.GetDecimal()));
            }
        }

        // The database keeps the members of an object in an order of its own.
        amounts.Sort((one, other) => one.Field.CompareTo(other.Field));
        return amounts;
    }
}
