namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>Complaints and reports as people send them, over HTTP. The people are plainly artificial.</summary>
public static class ContactForms
{
    /// <summary>A name that may stand in clear nowhere.</summary>
    public const string NameCanary = "金丝雀来人";

    /// <summary>A telephone likewise; its last four digits are 3537.</summary>
    public const string PhoneCanary = "13900003537";

    /// <summary>Words that tell who said them.</summary>
    public const string WordsCanary = "我是车间里唯一的金丝雀焊工";

    /// <summary>What an officer writes down on the telephone.</summary>
    public static (string Name, string? Value)[] Desk() =>
    [
        ("Input.Source", "Telephone-Complaint"), ("Input.Name", NameCanary), ("Input.Phone", PhoneCanary), ("Input.Respondent", "城西演示工地"),
        ("Input.Address", "文二路"), ("Input.FirstMonth", "2026-09"), ("Input.Amount", "12,000"), ("Input.Facts", WordsCanary),
    ];

    /// <summary>What somebody sends by the public form, on its last screen.</summary>
    public static (string Name, string? Value)[] Sent() =>
    [
        ("Screen", "4"), ("go", "send"), ("Input.Respondent", "城西演示饭店"), ("Input.RegionCode", "330106"),
        ("Input.Address", "文三路"), ("Input.Facts", WordsCanary), ("Input.FirstMonth", "2026-08"), ("Input.Kind", "Complaint"),
        ("Input.Name", NameCanary), ("Input.Phone", PhoneCanary),
    ];

    /// <summary>The same without a name.</summary>
    public static (string Name, string? Value)[] Anonymous() =>
        Sent().With(("Input.Kind", "Report"), ("Input.Name", null), ("Input.Phone", null));

    /// <summary>Logs one at the desk; gives its id.</summary>
    public static async Task<Guid> LogContactAsync(this HttpClient inspector, params (string Name, string? Value)[] changed) =>
        Guid.Parse((await inspector.SubmitAsync("/Contacts/Desk", Desk().With(changed))).Expect(302).Location!.Split('/')[^1]);

    /// <summary>Takes a step.</summary>
    public static Task<Answer> ActAsync(this HttpClient inspector, Guid contact, string step, params (string Name, string? Value)[] fields) =>
        inspector.SubmitAsync($"/Contacts/Act/{contact}?step={step}", fields);

    /// <summary>Fills in a screen of the public form, or all at once, and gives the page that it leads to.</summary>
    public static async Task<Answer> FillInAsync(this HttpClient somebody, params (string Name, string? Value)[] form) =>
        (await somebody.ReadAsync((await somebody.SubmitAsync("/Complaints/New", form)).Expect(302).Location!)).Expect(200);

    /// <summary>Opens the public form; gives its address.</summary>
    public static async Task<string> BeginAsync(this HttpClient somebody) => (await somebody.ReadAsync("/Complaints/New")).Expect(302).Location!;

    /// <summary>Sends the public form; gives number and code from the receipt.</summary>
    public static async Task<(string Number, string Code)> SendContactAsync(this HttpClient somebody, params (string Name, string? Value)[] form)
    {
        (await somebody.SubmitAsync("/Complaints/New", form)).Expect(302);
        var codes = (await somebody.ReadAsync("/Complaints/Receipt")).Expect(200).Html.QuerySelectorAll("dd.code");
        return (codes[0].TextContent, codes[1].TextContent);
    }

    /// <summary>Asks how it stands.</summary>
    public static Task<Answer> AskStatusAsync(this HttpClient somebody, string number, string digits) =>
        somebody.SubmitAsync("/Complaints/Status", ("Input.Number", number), ("Input.Digits", digits));
}
