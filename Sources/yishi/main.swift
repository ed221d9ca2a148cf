print("yishi")
