using System.Text;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>A clerk registers contracts from a list: wrong rows are told, the right ones registered, the rest mended and sent again.</summary>
public sealed class ContractListTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Journey_ListWithAnError_IsMendedAndRegistered(bool scripts)
    {
        await using var host = await PortalHost.StartAsync();
        await using var filer = await Person.SitDownAsync(host, People.Filer, scripts);
        await filer.GoAsync("/Enterprise/Registers/List/Contract");
        await filer.FollowAsync("从表格登记");
        await LookAsync(filer, scripts, "64-contracts-upload");
        await filer.PressAsync("上传并核对");
        await filer.SeesAsync("请选择劳动合同表");
        await filer.AttachAsync("劳动合同表", "合同台账.csv", List("昨天"));
        await filer.PressAsync("上传并核对");
        await filer.SeesAsync("不是日期");
        await LookAsync(filer, scripts, "65-contracts-check");
        await filer.PressAsync("登记这 1 份合同");
        await filer.SeesAsync("有 1 行有错");
        await filer.Page.GetByLabel("有错的行先不登记").CheckAsync();
        await filer.PressAsync("登记这 1 份合同");
        await filer.SeesAsync("已登记 1 份劳动合同");

        await filer.FollowAsync("从表格登记");
        await filer.AttachAsync("劳动合同表", "合同台账.csv", List("2026-03-06"));
        await filer.PressAsync("上传并核对");
        await filer.SeesAsync("另有 1 份以前登记过");
        await filer.PressAsync("登记这 1 份合同");
        await filer.SeesAsync("1 份以前登记过，没有重复登记");
    }

    private static byte[] List(string signedOn) => Encoding.UTF8.GetBytes(
        $"姓名,身份证号,签订日期,合同期限,工资标准,发薪日\r\n演示甲,{SheetFiles.IdentityNumber(701)},2026-03-05,2026-03-05至2029-03-04,6000元/月,15\r\n"
        + $"演示乙,{SheetFiles.IdentityNumber(702)},{signedOn},2026-03-06至2029-03-05,6000元/月,15\r\n");

    private static Task LookAsync(Person person, bool scripts, string name) => scripts ? person.LookAsync(name) : Task.CompletedTask;
}
