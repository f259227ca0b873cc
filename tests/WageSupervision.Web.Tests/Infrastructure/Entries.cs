using System.Globalization;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>Register entries as enterprises and workers make them, over HTTP.</summary>
public static class Entries
{
    /// <summary>The form of a deferral of October's wages, payday 2026-11-30, that asks the workers.</summary>
    public static (string Name, string? Value)[] Deferral(string workers) =>
    [
        ("Input.Cause", "BusinessDifficulty"), ("Input.Month", "2026年10月"), ("Input.Payday", "2026.11.30"), ("Input.Basis", "WorkerConsent"),
        ("Input.Grounds", "客户没有回款"), ("Input.Workers", workers),
    ];

    /// <summary>The form of a separation completed on 2026-11-10, 9,000 yuan.</summary>
    public static (string Name, string? Value)[] Separation(string name, string number, string completedOn = "20261110") =>
        [("Input.WorkerName", name), ("Input.IdentityNumber", number), ("Input.CompletedOn", completedOn), ("Input.AmountDue", "９,０００.００")];

    /// <summary>The form of a contract that states nothing but its standard.</summary>
    public static (string Name, string? Value)[] Contract(string name, string number) =>
        [("Input.WorkerName", name), ("Input.IdentityNumber", number), ("Input.SignedOn", "2026-3-5"),
            ("Input.StartsOn", "2026年3月5日"), ("Input.Standard", "每月 6,000 元")];

    /// <summary>The form of a pay system.</summary>
    public static (string Name, string? Value)[] PaySystem() =>
        [("Input.Title", "工资分配办法"), ("Input.AdoptedOn", "2026-01-05"), ("Input.Consultation", "WorkersCongress"),
            ("Input.PublishedOn", "2026-01-06"), ("Input.PublishedHow", "公告栏")];

    /// <summary>The form of a stoppage from 2026-09-01.</summary>
    public static (string Name, string? Value)[] Stoppage() => [("Input.StartedOn", "2026-09-01"), ("Input.Scope", "全厂"), ("Input.Cause", "停电")];

    /// <summary>The form of an approval of comprehensive hours for September.</summary>
    public static (string Name, string? Value)[] SpecialHours() =>
        [("Input.Number", "演示人社〔2026〕1号"), ("Input.Office", "演示区人社局"), ("Input.Hours", "Comprehensive"), ("Input.Posts", "司机、保安"),
            ("Input.From", "2026-09-01"), ("Input.Until", "2026-09-30")];

    /// <summary>Registers; gives the entry.</summary>
    public static async Task<Guid> RegisterAsync(this HttpClient filer, string kind, (string Name, string? Value)[] form, byte[]? file = null) =>
        IdIn(await filer.UploadAsync($"/Enterprise/Registers/{kind}", "材料.pdf", file, form));

    /// <summary>Takes a step.</summary>
    public static Task<Answer> StepAsync(this HttpClient filer, Guid entry, string step, params (string Name, string? Value)[] form) =>
        filer.SubmitAsync($"/Enterprise/Registers/Step/{entry}/{step}", form);

    /// <summary>The worker answers, on the terms of the given number.</summary>
    public static Task<Answer> AnswerDeferralAsync(this HttpClient worker, Guid entry, bool agreed, int terms = 1) =>
        worker.SubmitAsync($"/MyWages/Deferral/{entry}", ("Input.TermsSequence", terms.ToString(CultureInfo.InvariantCulture)),
            ("Input.Agreed", agreed ? "true" : "false"));

    private static Guid IdIn(Answer answer)
    {
        const string Prefix = "/Enterprise/Registers/Entry/";
        answer.Expect(302);
        Assert.StartsWith(Prefix, answer.Location, StringComparison.Ordinal);
        return Guid.Parse(answer.Location![Prefix.Length..], CultureInfo.InvariantCulture);
    }
}
